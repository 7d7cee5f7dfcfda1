public import XMLCodec

/// A `unique`, `key` or `keyref` of an element (XML Schema Part 1 §3.11): known, and not checked in documents.
public struct IdentityConstraint: Hashable, Sendable {
    /// What is constrained.
    public enum Category: String, CaseIterable, Hashable, Sendable {
        /// Selected elements that have all fields differ in them.
        case unique
        /// Selected elements have all fields and differ in them.
        case key
        /// Selected elements have the fields of one that a `key` or `unique` selects.
        case keyref
    }

    /// What is constrained.
    public var category: Category

    /// The expanded name.
    public var name: XMLName

    /// The XPath expression for the elements that it is about, as it is written.
    public var selector: String

    /// The XPath expressions for what identifies them, as they are written.
    public var fields: [String]

    /// For a `keyref`, the name of what it refers to.
    public var refer: XMLName?

    /// What the schema says about it.
    public var documentation: String?

    /// Where it stands.
    public var location: SourceLocation

    /// Creates an identity constraint.
    public init(
        _ category: Category,
        _ name: XMLName,
        selector: String,
        fields: [String],
        refer: XMLName? = nil,
        at location: SourceLocation
    ) {
        self.category = category
        self.name = name
        self.selector = selector
        self.fields = fields
        self.refer = refer
        self.location = location
    }
}
