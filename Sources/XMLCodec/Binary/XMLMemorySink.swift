/// Collects content in memory, up to a limit.
public struct XMLMemorySink: XMLBinarySink {
    private var bytes: [UInt8] = []
    private let limit: Int

    /// Creates a sink.
    ///
    /// - Parameter limit: The greatest number of bytes that it takes; more is a ``TooLong`` error.
    public init(limit: Int) {
        self.limit = limit
    }

    /// More bytes arrived than a sink in memory takes.
    public struct TooLong: Error, Hashable {
        /// The greatest number of bytes.
        public let limit: Int
    }

    /// Takes the next bytes.
    public mutating func write(_ bytes: Span<UInt8>) throws {
        guard bytes.count <= limit - self.bytes.count else { throw TooLong(limit: limit) }
        unsafe bytes.withUnsafeBufferPointer { unsafe self.bytes.append(contentsOf: $0) }
    }

    /// Returns the bytes.
    public mutating func finish() -> XMLBinary { .bytes(bytes) }

    /// Lets the bytes go.
    public mutating func abort() { bytes = [] }
}
