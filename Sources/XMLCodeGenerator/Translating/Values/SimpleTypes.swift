import XMLSchema

/// What simple types become: a Swift type for one value, or for each item of a list.
struct SimpleTypes {
    /// The shape of a simple type.
    enum Form: Hashable {
        case single(TextType)
        case list(TextType)

        /// The type of the value, or of the items.
        var text: TextType {
            switch self {
            case .single(let text), .list(let text): text
            }
        }

        /// The Swift type of the whole.
        var swift: String {
            switch self {
            case .single(let text): text.swift
            case .list(let text): "[\(text.swift)]"
            }
        }
    }

    /// One case of a union.
    struct UnionCase: Hashable {
        var name: String
        var text: TextType
        var member: TypeReference
    }

    private let index: SchemaIndex
    private let names: TypeNames

    init(_ index: SchemaIndex, names: TypeNames) {
        self.index = index
        self.names = names
    }

    /// Whether a type gets a Swift type of its own: an enum. Others are written out, and get an alias at most.
    static func isOwnType(_ type: SimpleType) -> Bool {
        switch type.variety {
        case .atomic: isEnumeration(type)
        case .union: type.base == nil
        case .list: false
        }
    }

    /// Whether a type is an enum of its enumerated values; those that aren't text have several lexical forms each.
    static func isEnumeration(_ type: SimpleType) -> Bool {
        guard case .atomic(let builtin) = type.variety else { return false }
        return builtin.isText && !type.facets.enumeration.isEmpty
    }

    /// The form of a built-in or simple type, or of a complex type's simple content.
    func form(of reference: TypeReference) -> Form {
        switch reference {
        case .builtin(let builtin):
            builtin.listItem == nil ? .single(builtin.textType) : .list(builtin.textType)
        case .simple(let name): index.simpleType(name).map(form) ?? .single(.string(mapping: nil))
        case .complex: .single(.string(mapping: nil))
        }
    }

    /// The form of a simple type.
    func form(of type: SimpleType) -> Form {
        switch type.variety {
        case .atomic(let builtin): .single(atomic(type, builtin))
        case .list(let item): .list(form(of: item).text)
        case .union:
            if let base = type.base { form(of: base) } else { .single(union(type)) }
        }
    }

    /// The cases of a union: its members, those of one Swift type taken together.
    func unionCases(of members: [TypeReference]) -> [UnionCase] {
        var cases: [UnionCase] = []
        for member in members {
            let text = form(of: member).text
            guard !cases.contains(where: { $0.text.swift == text.swift }) else { continue }
            let name = SwiftNames.unique(caseName(member), notIn: Set(cases.map(\.name)))
            cases.append(UnionCase(name: name, text: text, member: member))
        }
        return cases
    }

    private func caseName(_ member: TypeReference) -> String {
        switch member {
        case .builtin(let builtin): return SwiftNames.member(builtin.rawValue)
        case .simple(let name), .complex(let name):
            let last = name.path[name.path.count - 1]
            return SwiftNames.member(last.hasSuffix("Type") && last.count > 4 ? String(last.dropLast(4)) : last)
        }
    }

    private func atomic(_ type: SimpleType, _ builtin: BuiltinType) -> TextType {
        if Self.isEnumeration(type) {
            return TextType(
                swift: names.types[type.name] ?? "String",
                mapping: nil,
                placeholder: #".unrecognized("")"#,
                size: InlineSize(16, hasSpare: true),
                literal: .enumeration(type.name)
            )
        }
        guard builtin == .string || builtin == .normalizedString else { return builtin.textType }
        return switch type.facets.whiteSpace {
        case .collapse: .string(mapping: "XMLToken")
        case .replace: .string(mapping: "XMLNormalizedString")
        case .preserve, nil: builtin.textType
        }
    }

    private func union(_ type: SimpleType) -> TextType {
        guard case .union(let members) = type.variety, let swift = names.types[type.name] else {
            return .string(mapping: nil)
        }
        let cases = unionCases(of: members)
        let placeholder = cases.first.map { ".\($0.name)(\($0.text.placeholder))" } ?? ".placeholder"
        let bytes = (cases.map(\.text.size.bytes).max() ?? 0) + 1
        return TextType(
            swift: swift,
            mapping: nil,
            placeholder: placeholder,
            size: InlineSize(bytes, hasSpare: true),
            literal: .none
        )
    }
}
