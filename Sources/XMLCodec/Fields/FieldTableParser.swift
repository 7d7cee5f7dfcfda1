/// Reads the literal of an ``XMLFieldTable``.
enum FieldTableParser {
    /// One property: a field, or the alternatives of a choice.
    struct Slot: Sendable {
        var fields: [Field]
        var isRequired: Bool
        var isRepeated: Bool
    }

    /// One name, or what a wildcard allows.
    struct Field: Sendable {
        var kind: FieldKind
        /// The name as it is written, with its prefix; without the `@` of an attribute, and `*` for a wildcard.
        var name: String
        /// What the name means.
        var expandedName: XMLName
        /// What else is decoded as the field.
        var aliases: [XMLName] = []
        /// Where a wildcard's names may be.
        var namespaces = NamespaceConstraint.any
    }

    /// The properties, and the name of the type where it stands before them.
    static func parse(
        _ literal: String,
        in namespaces: XMLNamespaceTable.Storage
    ) -> (slots: [Slot], typeName: String?) {
        let tokens = literal.split(separator: " ")
        let typeName = tokens.first.flatMap { $0.first == "=" ? String($0.dropFirst()) : nil }
        let fields = typeName == nil ? tokens[...] : tokens.dropFirst()
        return (fields.map { slot($0, in: namespaces) }, typeName)
    }

    private static func slot(_ token: Substring, in namespaces: XMLNamespaceTable.Storage) -> Slot {
        var body = token
        var isRequired = false
        var isRepeated = false
        if !endsInWildcard(body), let suffix = body.last, "!*+".contains(suffix) {
            body.removeLast()
            isRequired = suffix != "*"
            isRepeated = suffix != "!"
        }
        if body.first == "(" {
            body = body.dropFirst().dropLast()
        }
        if body == "?" { isRepeated = true }
        let fields = split(body, at: "|").map { field($0, in: namespaces) }
        return Slot(fields: fields, isRequired: isRequired, isRepeated: isRepeated)
    }

    /// Whether the asterisk at the end is the name of a wildcard, not a suffix.
    private static func endsInWildcard(_ token: Substring) -> Bool {
        token == "*" || token == "@*" || token.hasSuffix(":*") || token.hasSuffix("}*")
    }

    /// Splits a token where a separator isn't part of a namespace in braces.
    private static func split(_ token: Substring, at separator: Character) -> [Substring] {
        var isInBraces = false
        return token.split { character in
            if character == "{" || character == "}" { isInBraces = character == "{" }
            return !isInBraces && character == separator
        }
    }

    private static func field(_ token: Substring, in namespaces: XMLNamespaceTable.Storage) -> Field {
        if token == "?" { return Field(kind: .unknown, name: "*", expandedName: XMLName("?")) }
        if token == "." { return Field(kind: .text, name: ".", expandedName: XMLName(".")) }
        let isAttribute = token.first == "@"
        let body = isAttribute ? token.dropFirst() : token
        if body.last == "*" {
            return Field(
                kind: isAttribute ? .anyAttribute : .anyElement,
                name: "*",
                expandedName: XMLName("*"),
                namespaces: constraint(body, in: namespaces)
            )
        }
        let names = body.split(separator: "=").map(String.init)
        return Field(
            kind: isAttribute ? .attribute : .element,
            name: names[0],
            expandedName: XMLName(parsing: names[0], in: namespaces),
            aliases: names.dropFirst().map { XMLName(parsing: $0, in: namespaces) }
        )
    }

    /// What `*`, `~t:*` or `t:*,{urn:x}*,:*` allow.
    private static func constraint(
        _ token: Substring,
        in namespaces: XMLNamespaceTable.Storage
    ) -> NamespaceConstraint {
        if token == "*" { return .any }
        if token.first == "~" { return .other(than: namespace(of: token.dropFirst(), in: namespaces)) }
        return .oneOf(split(token, at: ",").map { namespace(of: $0, in: namespaces) })
    }

    /// The namespace before the asterisk: that of a prefix, the one in braces, or none.
    private static func namespace(of token: Substring, in namespaces: XMLNamespaceTable.Storage) -> String {
        let body = token.dropLast()
        if body.first == "{" {
            return body.dropFirst().dropLast().withoutReferences
        }
        return namespaces.uri(ofPrefix: body.dropLast())
    }
}
