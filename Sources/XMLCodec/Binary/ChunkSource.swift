/// A source of chunks that can be opened again and again; two are equal if they are the same one.
final class ChunkSource: Hashable, Sendable {
    let byteCount: Int64?
    /// Opens the source at its start.
    let open: @Sendable () throws -> any ChunkReader

    init<Chunks: AsyncSequence & SendableMetatype>(
        byteCount: Int64?,
        open: @escaping @Sendable () throws -> Chunks
    ) where Chunks.Element: XMLByteChunk {
        self.byteCount = byteCount
        self.open = { ChunkIterator(try open()) }
    }

    static func == (lhs: ChunkSource, rhs: ChunkSource) -> Bool { lhs === rhs }

    func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// The chunks of one pass over a source.
protocol ChunkReader: AnyObject {
    /// The next chunk, or `nil` at the end.
    func next(isolation: isolated (any Actor)?) async throws -> (any XMLByteChunk)?
}

/// Hides of which type a source is.
private final class ChunkIterator<Chunks: AsyncSequence>: ChunkReader where Chunks.Element: XMLByteChunk {
    private var iterator: Chunks.AsyncIterator

    init(_ chunks: Chunks) {
        iterator = chunks.makeAsyncIterator()
    }

    func next(isolation: isolated (any Actor)?) async throws -> (any XMLByteChunk)? {
        try await iterator.next(isolation: isolation)
    }
}
