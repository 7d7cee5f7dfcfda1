/// The chunks of one pass over an ``XMLBody``.
///
/// After an error there are no more chunks: the same error is thrown again.
public struct XMLBodyChunks: ~Copyable {
    private let parts: [XMLBody.Part]
    private var index = 0
    private var content: ContentReader?
    private var markupOffset = 0
    private var chunk: [UInt8]
    private let size: Int
    private var failure: XMLEncodingError?

    init(parts: [XMLBody.Part], size: Int) {
        self.parts = parts
        self.size = size
        chunk = []
        chunk.reserveCapacity(min(size, 1 << 20))
    }

    /// The next chunk, or `nil` after the last one.
    ///
    /// - Throws: ``XMLEncodingError`` if a source can't be read or isn't as long as it said.
    public mutating func next() throws(XMLEncodingError) -> [UInt8]? {
        try fill() ? chunk : nil
    }

    /// Lends the next chunk; returns whether there was one.
    ///
    /// - Parameter body: Takes the chunk.
    /// - Returns: Whether there was a chunk.
    /// - Throws: ``XMLEncodingError`` if a source can't be read or isn't as long as it said, or what `body` throws.
    public mutating func withNext(
        _ body: (Span<UInt8>) throws(XMLEncodingError) -> Void
    ) throws(XMLEncodingError) -> Bool {
        guard try fill() else { return false }
        try body(chunk.span)
        return true
    }

    /// Fills the chunk, unless the document ends before.
    private mutating func fill() throws(XMLEncodingError) -> Bool {
        if let failure { throw failure }
        do {
            return try fillChunk()
        } catch {
            failure = error
            throw error
        }
    }

    private mutating func fillChunk() throws(XMLEncodingError) -> Bool {
        chunk.removeAll(keepingCapacity: true)
        while chunk.count < size, index < parts.count {
            switch parts[index] {
            case .markup(let bytes):
                let end = min(bytes.count, markupOffset + size - chunk.count)
                chunk.append(contentsOf: bytes[markupOffset..<end])
                markupOffset = end
                if end == bytes.count { advance() }
            case .content(let binary, let byteCount, let path):
                if content == nil { content = try ContentReader(binary, byteCount: byteCount, path: path) }
                let before = chunk.count
                try content?.append(to: &chunk, upTo: size)
                if chunk.count == before || chunk.count < size { advance() }
            }
        }
        return !chunk.isEmpty
    }

    private mutating func advance() {
        index += 1
        markupOffset = 0
        content = nil
    }
}
