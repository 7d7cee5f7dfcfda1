import XMLCodec

/// Spells names of the schema by the strategy that the user chose.
struct NameSpelling: Hashable {
    let strategy: NamingStrategy
    let stripsTypeSuffix: Bool
    /// The modules that generated code names: a type called like one would hide it.
    private let modules: Set<String>

    init(_ options: GeneratorOptions) {
        modules = Set(options.imports.map(\.module))
        strategy = options.naming
        stripsTypeSuffix = options.stripTypeSuffix
    }

    /// The name of a type or of a global element; one that means something else gets a `Type` behind it.
    func type(_ schemaName: String) -> String {
        let name = plainType(schemaName)
        return isReserved(name) ? name + "Type" : name
    }

    /// The name of a type, whatever else it means.
    func plainType(_ schemaName: String) -> String {
        switch strategy {
        case .idiomatic: SwiftNames.type(schemaName)
        case .schema: SwiftNames.verbatimType(schemaName)
        }
    }

    /// Whether a type can't be called so.
    func isReserved(_ name: String) -> Bool { SwiftKeywords.isReservedTypeName(name) || modules.contains(name) }

    /// The name of a global type without its `Type`, or `nil` if it keeps it.
    func strippedType(_ schemaName: String) -> String? {
        guard stripsTypeSuffix, schemaName.hasSuffix("Type"), schemaName.count > 4 else { return nil }
        let name = type(String(schemaName.dropLast(4)))
        return name == type(schemaName) ? nil : name
    }

    /// The name of a property or an enum case.
    func member(_ schemaName: String) -> String {
        switch strategy {
        case .idiomatic: SwiftNames.member(schemaName)
        case .schema: SwiftNames.verbatimMember(schemaName)
        }
    }

    /// The name of an element with its prefix before it; none for one that is at home.
    func member(of element: XMLName, home: String, _ prefixes: Prefixes) -> [String] {
        guard element.namespace != home, let prefix = prefixes.prefix(of: element.namespace) else { return [] }
        return [member("\(prefix)-\(element.localName)")]
    }

    /// The name of a type nested in another one, without a rival among the members there.
    ///
    /// Types and members differ by their first letter, unless members are spelled as in the schema or have no case.
    func nested(_ wanted: String, taken: Set<String>, suffix: String) -> String {
        let looksLikeMember = strategy == .schema || wanted.first?.isUppercase != true
        let isFree = !looksLikeMember && !taken.contains(wanted) && !isReserved(wanted)
        return SwiftNames.unique(isFree ? wanted : wanted + suffix, notIn: taken)
    }
}
