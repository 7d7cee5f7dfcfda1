/// A wildcard for elements or attributes (XML Schema Part 1 §3.10).
public struct Wildcard: Hashable, Sendable {
    /// Which namespaces match.
    public enum Namespaces: Hashable, Sendable {
        /// Every name.
        case any
        /// Names in a namespace other than this one.
        case other(than: String)
        /// Names in one of these namespaces; an empty string stands for no namespace.
        case oneOf([String])
    }

    /// What has to be known about what matches.
    public enum Processing: String, CaseIterable, Hashable, Sendable {
        case strict, lax, skip
    }

    /// Which namespaces match.
    public var namespaces: Namespaces

    /// What has to be known about what matches.
    public var processing: Processing

    /// Whether it stands for the alternatives that a choice has lost by trimming.
    public var standsForPruned = false

    /// What the schema says about it.
    public var documentation: String?

    /// Where it stands.
    public var location: SourceLocation

    /// Creates a wildcard.
    public init(_ namespaces: Namespaces, processing: Processing, at location: SourceLocation) {
        self.namespaces = namespaces
        self.processing = processing
        self.location = location
    }
}
