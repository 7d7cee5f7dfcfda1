import XMLSchema

/// An enum with one case for each alternative.
struct ChoiceShape {
    /// One alternative.
    struct Alternative: Hashable {
        var caseName: String
        /// What the case stands for.
        var content: Slot.Alternative
        var value: ValueShape
        /// What an empty element is taken for.
        var defaultText: String?

        /// The element, or `nil` for a wildcard or text.
        var element: ElementUse? {
            if case .element(let use) = content { use } else { nil }
        }
    }

    /// The type that the enum is nested in, or `nil` at file level.
    var owner: TypeName?
    /// The name as seen from file level.
    var swiftName: String
    var alternatives: [Alternative]
    /// The content that it was made from.
    var content: [Slot.Alternative]
    var location: SourceLocation

    /// Whether text stands between the elements.
    var isMixed: Bool { content.contains(where: \.isText) }
}
