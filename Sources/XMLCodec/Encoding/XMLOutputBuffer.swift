/// Memory that documents are encoded into, one after the other.
public struct XMLOutputBuffer: ~Copyable {
    private var output: XMLTextOutput

    /// Creates an empty buffer.
    ///
    /// - Parameter capacity: The number of bytes to make room for.
    public init(capacity: Int = 4_096) {
        output = XMLTextOutput(capacity: capacity)
    }

    init(_ output: consuming XMLTextOutput) {
        self.output = output
    }

    /// The number of bytes.
    public var count: Int { output.count }

    /// Lends the bytes.
    public func withBytes<Failure: Error, Result>(
        _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try output.withBytes(0..<output.count, body)
    }

    /// A copy of the bytes.
    public var bytes: [UInt8] { output.bytes }

    /// Hands out the memory, and leaves none.
    mutating func takeOutput() -> XMLTextOutput {
        var taken = unsafe XMLTextOutput(lending: UnsafeMutableBufferPointer(start: nil, count: 0))
        swap(&taken, &output)
        taken.removeAll()
        return taken
    }
}
