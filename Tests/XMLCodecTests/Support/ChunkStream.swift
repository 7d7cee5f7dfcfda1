import Synchronization
import XMLCodec

/// Bytes that arrive in pieces of sizes that take turns, and keep count of themselves.
struct ChunkStream<Chunk: XMLByteChunk>: AsyncSequence, Sendable {
    let bytes: [UInt8]
    let sizes: [Int]
    /// Makes a piece.
    let piece: @Sendable (ArraySlice<UInt8>) -> Chunk
    /// Called before a piece is handed over, with the number of bytes that were handed over before.
    var willContinue: @Sendable (Int) throws -> Void = { _ in }

    /// Passes over the bytes, and what is open.
    final class Iterator: AsyncIteratorProtocol {
        private let stream: ChunkStream
        private var offset = 0
        private var turn = 0

        init(_ stream: ChunkStream) {
            self.stream = stream
        }

        func next() async throws -> Chunk? {
            await Task.yield()
            try stream.willContinue(offset)
            guard offset < stream.bytes.count else { return nil }
            let start = offset
            offset = Swift.min(stream.bytes.count, start + stream.sizes[turn % stream.sizes.count])
            turn += 1
            return stream.piece(stream.bytes[start..<offset])
        }
    }

    func makeAsyncIterator() -> Iterator { Iterator(self) }
}

extension ChunkStream<ArraySlice<UInt8>> {
    init(
        _ bytes: [UInt8],
        sizes: [Int],
        willContinue: @escaping @Sendable (Int) throws -> Void = { _ in }
    ) {
        self.init(bytes: bytes, sizes: sizes, piece: { $0 }, willContinue: willContinue)
    }
}
