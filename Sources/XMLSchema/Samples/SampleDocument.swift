public import XMLCodec

/// A document that a schema describes.
public struct SampleDocument: Hashable, Sendable {
    /// How much of what a schema allows a document holds.
    public enum Extent: String, CaseIterable, Hashable, Sendable {
        /// Nothing but what is required.
        case minimal = "min"
        /// Every optional element and attribute.
        case maximal = "max"
    }

    /// The name for a file: `Order.min.xml`, `Order.max.xml`, `Order.max.2.xml`.
    public var fileName: String

    /// The root element.
    public var element: XMLName

    /// How much it holds.
    public var extent: Extent

    /// Its number among the maximal documents of the element, from 1; each shows alternatives that those before it don't.
    public var number: Int

    /// The document.
    public var text: String
}
