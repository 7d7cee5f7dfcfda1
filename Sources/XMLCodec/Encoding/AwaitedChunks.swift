/// Streamed content that arrives in chunks, one of which is kept until it is encoded.
final class AwaitedChunks: AwaitedSource {
    let path: XMLElementPath
    private let reader: any ChunkReader
    private var chunk: (any XMLByteChunk)?
    private(set) var isAtEnd = false

    init(_ source: ChunkSource, path: XMLElementPath) throws {
        self.path = path
        reader = try source.open()
    }

    /// Hands out the chunk that has been awaited.
    func take() -> (any XMLByteChunk)? {
        defer { chunk = nil }
        return chunk
    }

    /// Awaits the next chunk that isn't empty.
    func pull(isolation: isolated (any Actor)?) async throws {
        repeat {
            chunk = try await reader.next(isolation: isolation)
        } while chunk?.withBytes { $0.isEmpty } ?? false
        isAtEnd = chunk == nil
    }
}
