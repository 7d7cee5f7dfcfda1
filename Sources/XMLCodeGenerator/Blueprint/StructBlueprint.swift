/// A struct for a complex type, or for a global element that needs one of its own.
struct StructBlueprint: Hashable, Sendable {
    var header: TypeHeader
    var properties: [PropertyBlueprint]
    var initializer: InitializerBlueprint
    /// The attributes and access of the decoder's `init()`, or `nil` where the public initializer is the same.
    var placeholderInit: String?
    var fieldTable: FieldTableBlueprint
    /// The cases of `decodeField`, one call for each field number, in order.
    var decodeCalls: [String]
    var encodeSteps: [EncodeStep]
    var nested: [Declaration]
}
