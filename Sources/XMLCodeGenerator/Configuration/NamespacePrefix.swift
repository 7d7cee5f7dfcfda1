public import XMLSchema

/// A prefix for a namespace: written when encoding, and understood in stream paths and name overrides.
public struct NamespacePrefix: Hashable, Sendable {
    /// The prefix.
    public var prefix: String

    /// The namespace name.
    public var namespace: String

    /// Where it was configured.
    public var location: SourceLocation?

    /// Creates a prefix for a namespace.
    public init(_ prefix: String, for namespace: String, at location: SourceLocation? = nil) {
        self.prefix = prefix
        self.namespace = namespace
        self.location = location
    }
}
