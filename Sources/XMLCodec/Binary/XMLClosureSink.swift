/// Hands content to a closure.
public struct XMLClosureSink: XMLBinarySink {
    private let body: (Span<UInt8>) throws -> Void
    private var byteCount: Int64 = 0

    /// Creates a sink.
    ///
    /// - Parameter body: Takes each piece of the content, in order; it borrows the bytes.
    public init(_ body: @escaping (Span<UInt8>) throws -> Void) {
        self.body = body
    }

    /// Calls the closure.
    public mutating func write(_ bytes: Span<UInt8>) throws {
        try body(bytes)
        byteCount += Int64(bytes.count)
    }

    /// Returns the number of bytes.
    public mutating func finish() -> XMLBinary { .consumed(byteCount: byteCount) }

    /// Does nothing.
    public mutating func abort() {}
}
