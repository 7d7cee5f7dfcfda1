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
    private let forms = TypeMemo<Form>()

    init(_ index: SchemaIndex, names: TypeNames) {
        self.index = index
        self.names = names
    }

    /// Whether a type gets a Swift type of its own, an enum; others are written out, and get an alias at most.
    static func isOwnType(_ type: SimpleType, in index: SchemaIndex) -> Bool {
        switch type.variety {
        case .atomic: isEnumeration(type)
        case .union(let members):
            // A union of types that are all the same in Swift needs no cases to tell them apart.
            index.ownTypes.value(of: type.name) {
                type.base == nil && Set(members.map { swiftIdentity(of: $0, in: index) }).count > 1
            }
        case .list: false
        }
    }

    /// What tells the Swift types of simple types apart, before they have names.
    private static func swiftIdentity(of reference: TypeReference, in index: SchemaIndex) -> String {
        switch reference {
        case .builtin(let builtin): return (builtin.listItem == nil ? "" : "list of ") + builtin.textType.swift
        case .complex(let name): return name.description
        case .simple(let name):
            guard let type = index.simpleType(name), !isOwnType(type, in: index) else { return name.description }
            switch type.variety {
            case .atomic(let builtin): return builtin.textType.swift
            case .list(let item): return "list of " + swiftIdentity(of: item, in: index)
            case .union(let members):
                let same = type.base ?? members.first
                return same.map { swiftIdentity(of: $0, in: index) } ?? name.description
            }
        }
    }

    /// Whether a type is an enum of its enumerated values.
    ///
    /// Values that aren't text have several lexical forms each, and an empty one alone is no name for anything.
    static func isEnumeration(_ type: SimpleType) -> Bool {
        guard case .atomic(let builtin) = type.variety else { return false }
        return builtin.isText && type.facets.enumeration.contains { !$0.value.isEmpty }
    }

    /// The form of a built-in or simple type, or of a complex type's simple content.
    func form(of reference: TypeReference) -> Form {
        switch reference {
        case .builtin(let builtin):
            builtin.listItem == nil ? .single(builtin.textType) : .list(builtin.textType)
        case .simple(let name):
            forms.value(of: name) { index.simpleType(name).map(form) ?? .single(.string(mapping: nil)) }
        case .complex: .single(.string(mapping: nil))
        }
    }

    /// The form of a simple type.
    func form(of type: SimpleType) -> Form {
        switch type.variety {
        case .atomic(let builtin): .single(atomic(type, builtin))
        case .list(let item): .list(form(of: item).text)
        case .union(let members):
            if Self.isOwnType(type, in: index) {
                .single(union(type))
            } else if let same = type.base ?? members.first {
                form(of: same)
            } else {
                .single(.string(mapping: nil))
            }
        }
    }

    /// The cases of a union type by name.
    func unionCases(of name: TypeName) -> [UnionCase] {
        guard case .union(let members)? = index.simpleType(name)?.variety else { return [] }
        return unionCases(of: members)
    }

    /// The cases of a union: its members, those of one Swift type taken together.
    func unionCases(of members: [TypeReference]) -> [UnionCase] {
        var cases: [UnionCase] = []
        for member in members {
            let text: TextType
            switch form(of: member) {
            case .single(let type): text = type
            case .list(let item): text = .list(of: item)
            }
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
            literal: .union(type.name)
        )
    }
}
