public import XMLCodec

/// An attribute of a complex type (XML Schema Part 1 §3.5).
///
/// Prohibited attributes have been removed.
public struct AttributeUse: Hashable, Sendable {
    /// The expanded name that documents use.
    public var name: XMLName

    /// The type of its value: built in or simple.
    public var type: TypeReference

    /// Whether the attribute has to be there.
    public var isRequired: Bool

    /// The value that counts where the attribute is absent.
    public var defaultValue: String?

    /// The only value that it may have.
    public var fixedValue: String?

    /// What the schema says about it.
    public var documentation: String?

    /// Where it is declared, or where a type or attribute group refers to it.
    public var location: SourceLocation

    /// Creates a use of an attribute.
    public init(_ name: XMLName, type: TypeReference, isRequired: Bool = false, at location: SourceLocation) {
        self.name = name
        self.type = type
        self.isRequired = isRequired
        self.location = location
    }
}
