/// A place in a document.
public struct XMLLocation: Hashable, Sendable {
    /// The line, counted from 1.
    public var line: Int

    /// The column in characters, counted from 1.
    public var column: Int

    /// The offset in bytes from the start of the document, counted from 0.
    public var byteOffset: Int64

    /// The start of a document.
    static let start = XMLLocation(line: 1, column: 1, byteOffset: 0)

    /// Creates a place from a line and a column counted from 1 and an offset counted from 0.
    public init(line: Int, column: Int, byteOffset: Int64) {
        self.line = line
        self.column = column
        self.byteOffset = byteOffset
    }
}

extension XMLLocation: CustomStringConvertible {
    /// The place as `line:column`.
    public var description: String { "\(line):\(column)" }
}
