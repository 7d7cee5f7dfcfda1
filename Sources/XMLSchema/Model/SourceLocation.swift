/// A place in a schema document.
public struct SourceLocation: Hashable, Sendable, Encodable {
    /// The document, as it was named to the reader.
    public var file: String

    /// The line, counted from 1.
    public var line: Int

    /// The column in bytes, counted from 1.
    public var column: Int

    /// Creates a place.
    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }
}

extension SourceLocation: CustomStringConvertible {
    /// The place as `file:line:column`.
    public var description: String { "\(file):\(line):\(column)" }
}

extension SourceLocation: Comparable {
    /// Orders places by file, then by line and column.
    public static func < (lhs: SourceLocation, rhs: SourceLocation) -> Bool {
        (lhs.file, lhs.line, lhs.column) < (rhs.file, rhs.line, rhs.column)
    }
}
