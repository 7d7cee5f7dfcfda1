/// An enum with one case for each concrete type derived from an abstract one.
struct PolymorphicBlueprint: Hashable, Sendable {
    /// The cases and what they have in common.
    var choice: ChoiceBlueprint
    /// The names of the types.
    var typeTable: FieldTableBlueprint
    var nested: [Declaration]
}
