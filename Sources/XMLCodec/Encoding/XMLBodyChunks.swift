/// The chunks of one pass over an ``XMLBody``.
///
/// After an error there are no more chunks: the same error is thrown again.
public struct XMLBodyChunks: ~Copyable {
    private var pass: BodyPass
    private let size: Int

    init(parts: [BodyPart], size: Int) {
        pass = BodyPass(parts)
        self.size = max(1, size)
    }

    /// The next chunk, or `nil` after the last one.
    ///
    /// - Throws: ``XMLEncodingError`` if a source can't be read, has to be awaited or isn't as long as it said.
    public mutating func next() throws(XMLEncodingError) -> [UInt8]? {
        var chunk: [UInt8] = []
        if let source = try pass.fill(&chunk, upTo: size) { throw stop(at: source) }
        return chunk.isEmpty ? nil : chunk
    }

    /// Appends the next bytes to memory of the caller's.
    ///
    /// ```swift
    /// buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: 64 << 10) { memory in
    ///     var output = OutputSpan(buffer: memory.assumingMemoryBound(to: UInt8.self), initializedCount: 0)
    ///     ...
    /// ```
    ///
    /// - Parameter buffer: Room for bytes, which is filled unless the document ends before, whatever the chunks' size.
    /// - Returns: How many bytes were appended: 0 at the end of the document.
    /// - Throws: ``XMLEncodingError`` if a source can't be read, has to be awaited or isn't as long as it said. What
    ///   was appended before that stays in the buffer.
    @discardableResult
    public mutating func read(into buffer: inout OutputSpan<UInt8>) throws(XMLEncodingError) -> Int {
        let before = buffer.count
        if let source = try pass.fill(&buffer) { throw stop(at: source) }
        return buffer.count - before
    }

    /// Ends the pass at a source that has to be awaited.
    private mutating func stop(at source: any AwaitedSource) -> XMLEncodingError {
        let error = XMLEncodingError.asynchronousSource(source)
        pass.fail(error)
        return error
    }
}
