/// Reads the literal of an ``XMLFieldTable``.
enum FieldTableParser {
    /// One property: a field, or the alternatives of a choice.
    struct Slot: Sendable {
        var fields: [Field]
        var isRequired: Bool
        var isRepeated: Bool
    }

    /// One name.
    struct Field: Sendable {
        var kind: FieldKind
        /// The name as it is written, with its prefix; without the `@` of an attribute.
        var name: String
        /// What the name means.
        var expandedName: XMLName
        /// What else is decoded as the field.
        var aliases: [XMLName]
    }

    static func parse(_ literal: String, in namespaces: XMLNamespaceTable.Storage) -> [Slot] {
        literal.split(separator: " ").map { slot($0, in: namespaces) }
    }

    private static func slot(_ token: Substring, in namespaces: XMLNamespaceTable.Storage) -> Slot {
        var body = token
        var isRequired = false
        var isRepeated = false
        // A lone `*` or `@*` is the name of a wildcard, not a suffix.
        if body != "*", body != "@*", let suffix = body.last, "!*+".contains(suffix) {
            body.removeLast()
            isRequired = suffix != "*"
            isRepeated = suffix != "!"
        }
        if body.first == "(" {
            body = body.dropFirst().dropLast()
        }
        let fields = body.split(separator: "|").map { field($0, in: namespaces) }
        return Slot(fields: fields, isRequired: isRequired, isRepeated: isRepeated)
    }

    private static func field(_ token: Substring, in namespaces: XMLNamespaceTable.Storage) -> Field {
        let names = token.split(separator: "=")
        let token = names[0]
        let (kind, name): (FieldKind, Substring) =
            switch token {
            case ".": (.text, ".")
            case "*": (.anyElement, "*")
            case "@*": (.anyAttribute, "*")
            case _ where token.first == "@": (.attribute, token.dropFirst())
            default: (.element, token)
            }
        return Field(
            kind: kind,
            name: String(name),
            expandedName: XMLName(parsing: String(name), in: namespaces),
            aliases: names.dropFirst().map { XMLName(parsing: String($0), in: namespaces) }
        )
    }
}
