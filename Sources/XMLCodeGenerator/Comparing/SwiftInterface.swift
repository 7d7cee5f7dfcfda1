/// What programs can use of generated code: types with their members.
public struct SwiftInterface: Hashable, Sendable {
    /// A type, a protocol or an alias.
    struct TypeEntry: Hashable, Sendable {
        /// What it is declared as: `struct`, `enum`, `protocol`, `typealias`.
        var kind: String
        var conformances: Set<String>
        var members: [String: Member] = [:]
        /// For a struct, the parameters of its initializer that have no default.
        var requiredParameters: [String] = []
        /// The parameters of the initializer, in order.
        var parameters: [String] = []
        /// Whether `default:` is no news to a `switch` over it, as it has to expect values that nobody knows.
        var isOpen = false
    }

    /// A property, a case or a requirement.
    struct Member: Hashable, Sendable {
        /// What it is.
        enum Kind: String {
            case property, `case`, requirement, alias
        }

        var kind: Kind
        /// Its type, or the type of a case's payload; empty for a case without one.
        var type: String
    }

    /// The types by their names as seen from file level.
    private(set) var types: [String: TypeEntry] = [:]

    init(of files: [SwiftFile]) {
        for declaration in files.flatMap(\.declarations) { add(declaration) }
    }

    private mutating func add(_ declaration: Declaration) {
        switch declaration {
        case .structure(let blueprint): add(blueprint)
        case .choice(let blueprint): add(blueprint)
        case .polymorphic(let blueprint): add(blueprint.choice)
        case .enumeration(let blueprint): add(blueprint)
        case .union(let blueprint): add(blueprint)
        case .typeProtocol(let blueprint):
            let members = blueprint.requirements.map { ($0.name, Member(kind: .requirement, type: $0.type)) }
            add("protocol", blueprint.header, members)
        case .nestingScope(let blueprint): add("enum", blueprint.header, [])
        case .alias(let blueprint):
            types[blueprint.name] = TypeEntry(kind: "typealias", conformances: [blueprint.target])
        case .operation(let blueprint):
            let members = blueprint.aliases.map { ($0.name, Member(kind: .alias, type: $0.target)) }
            var entry = types[blueprint.type] ?? TypeEntry(kind: "enum", conformances: [])
            entry.members.merge(members) { first, _ in first }
            types[blueprint.type] = entry
        case .rootElement(let blueprint): types[blueprint.type]?.conformances.insert("XMLRootElement")
        case .namespaceTable, .simpleTypeTable: break
        }
        for nested in declaration.nested { add(nested) }
    }

    private mutating func add(_ kind: String, _ header: TypeHeader, _ members: [(String, Member)]) {
        var entry = types[header.qualifiedName] ?? TypeEntry(kind: kind, conformances: [])
        entry.kind = kind
        entry.conformances.formUnion(header.conformances)
        entry.members.merge(members) { _, new in new }
        types[header.qualifiedName] = entry
    }

    private mutating func add(_ blueprint: StructBlueprint) {
        add(
            "struct",
            blueprint.header,
            blueprint.properties.map { ($0.name, Member(kind: .property, type: $0.type)) }
        )
        let parameters = blueprint.initializer.parameters
        types[blueprint.header.qualifiedName]?.parameters = parameters.map(\.name)
        let required = parameters.filter { $0.defaultValue == nil }
        types[blueprint.header.qualifiedName]?.requiredParameters = required.map(\.name)
    }

    private mutating func add(_ blueprint: ChoiceBlueprint) {
        add("enum", blueprint.header, blueprint.cases.map { ($0.name, Member(kind: .case, type: $0.payload)) })
    }

    private mutating func add(_ blueprint: UnionBlueprint) {
        add("enum", blueprint.header, blueprint.cases.map { ($0.name, Member(kind: .case, type: $0.payload)) })
    }

    private mutating func add(_ blueprint: EnumerationBlueprint) {
        add("enum", blueprint.header, blueprint.cases.map { ($0.name, Member(kind: .case, type: "")) })
        types[blueprint.header.qualifiedName]?.isOpen = true
    }
}
