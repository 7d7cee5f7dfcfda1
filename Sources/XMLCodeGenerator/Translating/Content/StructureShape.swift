import XMLSchema

/// A struct, before storage and texts are decided.
struct StructureShape {
    var id: StructureID
    /// The name as seen from file level.
    var swiftName: String
    /// The properties in the order of encoding.
    var properties: [PropertyShape]
    var location: SourceLocation
}
