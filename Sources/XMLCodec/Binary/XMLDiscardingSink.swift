/// Counts content and drops it.
public struct XMLDiscardingSink: XMLBinarySink {
    private var byteCount: Int64 = 0

    /// Creates a sink.
    public init() {}

    /// Counts the bytes.
    public mutating func write(_ bytes: Span<UInt8>) { byteCount += Int64(bytes.count) }

    /// Returns the number of bytes.
    public mutating func finish() -> XMLBinary { .consumed(byteCount: byteCount) }

    /// Does nothing.
    public mutating func abort() {}
}
