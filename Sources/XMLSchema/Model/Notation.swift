public import XMLCodec

/// A notation declaration (XML Schema Part 1 §3.12): known, and not checked in documents.
public struct Notation: Hashable, Sendable {
    /// The expanded name.
    public var name: XMLName

    /// The public identifier.
    public var publicIdentifier: String?

    /// The system identifier.
    public var systemIdentifier: String?

    /// What the schema says about it.
    public var documentation: String?

    /// Where it stands.
    public var location: SourceLocation

    /// Creates a notation.
    public init(_ name: XMLName, at location: SourceLocation) {
        self.name = name
        self.location = location
    }
}
