/// A struct for a complex type, or for a global element that needs one of its own.
struct StructBlueprint: Hashable, Sendable {
    var header: TypeHeader
    var properties: [PropertyBlueprint]
    var initializer: InitializerBlueprint
    /// The assignments of the initializer that the decoder starts from.
    var placeholders: [String]
    var fieldTable: FieldTableBlueprint
    /// What strict validation checks besides, or `nil` if nothing.
    var constraints: ConstraintsBlueprint?
    /// The cases of `decodeField`: the statements for each field number, in order.
    var decodeCases: [[String]]
    /// The statements of `encodeFields`.
    var encodeCalls: [String]
    var nested: [Declaration]
}
