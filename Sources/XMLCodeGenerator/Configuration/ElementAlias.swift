public import XMLSchema

/// Another name that an element is decoded under, because servers write it; it is encoded as the schema says.
public struct ElementAlias: Hashable, Sendable {
    /// The elements that the alias is for: prefixed names, outermost first, separated by `/` and matched from the end,
    /// as those of a ``StreamPath``.
    public var path: String

    /// The other name, with a prefix.
    public var name: String

    /// Where it was configured.
    public var location: SourceLocation?

    /// Creates an alias.
    public init(_ path: String, acceptedAs name: String, at location: SourceLocation? = nil) {
        self.path = path
        self.name = name
        self.location = location
    }
}
