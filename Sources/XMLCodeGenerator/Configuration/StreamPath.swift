public import XMLSchema

/// Elements whose base64 content is streamed, as a path of element names that is matched from its end.
///
/// `t:MimeContent` is that element wherever it occurs, `t:Item/t:Data` only a `Data` right inside an `Item`.
public struct StreamPath: Hashable, Sendable {
    /// The prefixed names, outermost first, separated by `/`.
    public var text: String

    /// Where it was configured.
    public var location: SourceLocation?

    /// Creates a path.
    public init(_ text: String, at location: SourceLocation? = nil) {
        self.text = text
        self.location = location
    }
}
