/// A schema document as bytes.
public struct SchemaFile: Sendable {
    /// The name that diagnostics use, and that locations in the document are relative to.
    public var name: String

    /// The document, in any encoding that XML allows.
    public var bytes: [UInt8]

    /// Creates a document.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
