import XMLSchema

/// A declaration with its place in the schema.
struct PlacedDeclaration {
    /// In which of a document's files it goes.
    enum Part: Hashable {
        /// Complex types and elements.
        case structures
        /// Simple types.
        case values
    }

    var part: Part
    var location: SourceLocation
    var declaration: Declaration
}
