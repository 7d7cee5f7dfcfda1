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
    }

    static func parse(_ literal: String) -> [Slot] {
        literal.split(separator: " ").map(slot)
    }

    private static func slot(_ token: Substring) -> Slot {
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
        let fields = body.split(separator: "|").map(field)
        return Slot(fields: fields, isRequired: isRequired, isRepeated: isRepeated)
    }

    private static func field(_ token: Substring) -> Field {
        switch token {
        case ".": Field(kind: .text, name: ".")
        case "*": Field(kind: .anyElement, name: "*")
        case "@*": Field(kind: .anyAttribute, name: "*")
        case _ where token.first == "@": Field(kind: .attribute, name: String(token.dropFirst()))
        default: Field(kind: .element, name: String(token))
        }
    }
}
