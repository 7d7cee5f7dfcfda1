/// What strict validation checks of a struct.
struct ConstraintsBlueprint: Hashable, Sendable {
    /// The content model over field numbers, in pieces that spaces go between; `nil` if the field table says it all.
    var content: [String]?
    /// Pairs of a field's number and a simple type.
    var values: [String]
    /// The names of the types that `xsi:type` may name in place of the struct's own.
    var derived: [String]
    /// The name of the table of simple types, or `nil` if no pair refers to it.
    var types: String?
}
