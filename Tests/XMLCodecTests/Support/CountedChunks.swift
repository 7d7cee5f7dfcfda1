import Synchronization
import TestSupport
import XMLCodec

/// A stream of bytes in chunks, which counts how many have been pulled, and may fail at its end.
struct CountedChunks: AsyncSequence {
    /// What a source's end is.
    enum End: Sendable {
        case end
        case failure
        case cancellation
    }

    struct Broken: Error, Hashable {}

    /// How many chunks have been pulled.
    final class Count: Sendable {
        private let state = Mutex(0)
        var value: Int { state.withLock { $0 } }
        func add() { state.withLock { $0 += 1 } }
    }

    let chunks: [[UInt8]]
    var end = End.end
    let pulled = Count()

    init(_ chunks: [[UInt8]], end: End = .end) {
        self.chunks = chunks
        self.end = end
    }

    init(_ bytes: [UInt8], size: Int, end: End = .end) {
        let starts = stride(from: 0, to: bytes.count, by: size)
        self.init(starts.map { Array(bytes[$0..<Swift.min($0 + size, bytes.count)]) }, end: end)
    }

    init(_ text: String, size: Int, end: End = .end) {
        self.init(Array(text.utf8), size: size, end: end)
    }

    func makeAsyncIterator() -> Iterator { Iterator(source: self) }

    struct Iterator: AsyncIteratorProtocol {
        let source: CountedChunks
        private var index = 0

        init(source: CountedChunks) { self.source = source }

        mutating func next() async throws -> [UInt8]? {
            guard index < source.chunks.count else {
                switch source.end {
                case .end: return nil
                case .failure: throw Broken()
                case .cancellation:
                    cancelCurrentTask()
                    return nil
                }
            }
            source.pulled.add()
            defer { index += 1 }
            return source.chunks[index]
        }
    }
}

/// Cancels the task that runs.
func cancelCurrentTask() {
    unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
}

/// The line, column and offset of a position in a text whose line ends are LF, CR or both.
func location(of offset: Int, in text: String) -> XMLLocation {
    let before = String(decoding: Array(text.utf8)[..<offset], as: UTF8.self)
        .replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    return XMLLocation(
        line: lines.count,
        column: (lines.last?.unicodeScalars.count ?? 0) + 1,
        byteOffset: Int64(offset)
    )
}
