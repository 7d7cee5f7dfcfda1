/// An attribute by its expanded name.
public struct XMLAttribute: Hashable, Sendable {
    /// The name; an attribute without a prefix is in no namespace.
    public var name: XMLName

    /// The normalized value.
    public var value: String

    /// Creates an attribute.
    public init(_ name: XMLName, value: String) {
        self.name = name
        self.value = value
    }
}
