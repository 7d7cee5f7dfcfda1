/// A declaration in a generated file: one of the few shapes that the generator writes.
indirect enum Declaration: Hashable, Sendable {
    case structure(StructBlueprint)
    case choice(ChoiceBlueprint)
    case polymorphic(PolymorphicBlueprint)
    case enumeration(EnumerationBlueprint)
    case union(UnionBlueprint)
    case nestingScope(NestingScopeBlueprint)
    case typeProtocol(ProtocolBlueprint)
    case alias(AliasBlueprint)
    case rootElement(RootElementBlueprint)
    case operation(OperationBlueprint)
    case namespaceTable(NamespaceTableBlueprint)
    case simpleTypeTable(SimpleTypeTableBlueprint)

    /// The declarations nested in it.
    var nested: [Declaration] {
        switch self {
        case .structure(let blueprint): blueprint.nested
        case .polymorphic(let blueprint): blueprint.nested
        case .nestingScope(let blueprint): blueprint.nested
        case .union(let blueprint): blueprint.nested
        default: []
        }
    }

    /// How many types it declares, nested ones included.
    var typeCount: Int {
        let own =
            switch self {
            case .structure, .choice, .polymorphic, .enumeration, .union: 1
            case .operation(let blueprint): blueprint.isExtension ? 0 : 1
            default: 0
            }
        return own + nested.map(\.typeCount).reduce(0, +)
    }

    /// The types that its interface names, nested declarations included.
    var interfaceTypes: [String] {
        let own: [String]
        switch self {
        case .structure(let blueprint):
            let boxed = blueprint.properties.compactMap(\.box?.content)
            own = blueprint.header.conformances + blueprint.properties.map(\.type) + boxed
        case .choice(let blueprint): own = blueprint.interfaceTypes
        case .polymorphic(let blueprint): own = blueprint.choice.interfaceTypes
        case .union(let blueprint): own = blueprint.header.conformances + blueprint.cases.map(\.payload)
        case .typeProtocol(let blueprint): own = blueprint.header.conformances + blueprint.requirements.map(\.type)
        case .alias(let blueprint): own = [blueprint.target]
        case .operation(let blueprint): own = blueprint.aliases.map(\.target) + [blueprint.type]
        case .enumeration, .nestingScope, .rootElement, .namespaceTable, .simpleTypeTable: own = []
        }
        return own + nested.flatMap(\.interfaceTypes)
    }

    /// The statements in it that may name types besides.
    var bodyTexts: [String] {
        guard case .structure(let blueprint) = self else { return nested.flatMap(\.bodyTexts) }
        return blueprint.placeholders + blueprint.decodeCases.flatMap { $0 } + nested.flatMap(\.bodyTexts)
    }
}

extension ChoiceBlueprint {
    /// The types that the enum's interface names.
    fileprivate var interfaceTypes: [String] {
        header.conformances + cases.map(\.payload) + [commonValue?.type].compactMap { $0 }
    }
}
