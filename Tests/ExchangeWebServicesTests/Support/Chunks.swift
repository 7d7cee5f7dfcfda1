/// A message in chunks of a size.
struct Chunks: AsyncSequence {
    let bytes: [UInt8]
    let size: Int

    init(_ bytes: [UInt8], size: Int) {
        self.bytes = bytes
        self.size = size
    }

    func makeAsyncIterator() -> Iterator { Iterator(chunks: self) }

    struct Iterator: AsyncIteratorProtocol {
        let chunks: Chunks
        private var start = 0

        init(chunks: Chunks) { self.chunks = chunks }

        mutating func next() async throws -> ArraySlice<UInt8>? {
            guard start < chunks.bytes.count else { return nil }
            defer { start += chunks.size }
            return chunks.bytes[start..<Swift.min(start + chunks.size, chunks.bytes.count)]
        }
    }
}
