/// A piece of a byte stream, whatever holds it.
///
/// An adapter is a few lines. That of SwiftNIO's `ByteBuffer`, for example:
///
/// ```swift
/// extension ByteBuffer: @retroactive XMLByteChunk {
///     public func withBytes<R, E: Error>(_ body: (Span<UInt8>) throws(E) -> R) throws(E) -> R {
///         try body(readableBytesUInt8Span)
///     }
/// }
/// ```
public protocol XMLByteChunk {
    /// Lends the bytes.
    ///
    /// - Parameter body: Takes the bytes, which are borrowed for the call.
    /// - Returns: What `body` returns.
    /// - Throws: What `body` throws.
    func withBytes<Result, Failure: Error>(_ body: (Span<UInt8>) throws(Failure) -> Result) throws(Failure) -> Result
}

extension [UInt8]: XMLByteChunk {
    /// Lends the elements.
    public func withBytes<Result, Failure: Error>(
        _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(span)
    }
}

extension ArraySlice<UInt8>: XMLByteChunk {
    /// Lends the elements.
    public func withBytes<Result, Failure: Error>(
        _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(span)
    }
}

extension ContiguousArray<UInt8>: XMLByteChunk {
    /// Lends the elements.
    public func withBytes<Result, Failure: Error>(
        _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(span)
    }
}
