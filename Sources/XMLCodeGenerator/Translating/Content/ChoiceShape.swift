import XMLSchema

/// An enum with one case for each alternative.
struct ChoiceShape {
    /// One alternative.
    struct Alternative: Hashable {
        var caseName: String
        /// The element, or `nil` for a wildcard.
        var element: ElementUse?
        var value: ValueShape
        /// Whether it is a wildcard for the alternatives that trimming has left out.
        var standsForPruned = false
        var location: SourceLocation
    }

    /// The type that the enum is nested in, or `nil` at file level.
    var owner: TypeName?
    /// The name as seen from file level.
    var swiftName: String
    var alternatives: [Alternative]
    /// The content that it was made from.
    var content: [Slot.Alternative]
    var location: SourceLocation
}
