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
    case namespaceTable(NamespaceTableBlueprint)

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
            default: 0
            }
        return own + nested.map(\.typeCount).reduce(0, +)
    }
}
