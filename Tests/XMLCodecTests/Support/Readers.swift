import Synchronization
import XMLCodec

/// Reads bytes in pieces of sizes that take turns.
struct PieceReader: XMLBinaryReader {
    private let bytes: [UInt8]
    private let sizes: [Int]
    private var offset = 0
    private var turn = 0

    init(_ bytes: [UInt8], sizes: [Int]) {
        self.bytes = bytes
        self.sizes = sizes
    }

    mutating func read(into buffer: inout OutputSpan<UInt8>) {
        let end = min(bytes.count, offset + min(sizes[turn % sizes.count], buffer.freeCapacity))
        turn += 1
        while offset < end {
            buffer.append(bytes[offset])
            offset += 1
        }
    }
}

/// Throws after some successful reads.
struct FailingReader: XMLBinaryReader {
    struct Broken: Error, Hashable {}

    var successes: Int

    mutating func read(into buffer: inout OutputSpan<UInt8>) throws {
        if successes == 0 { throw Broken() }
        successes -= 1
        buffer.append(UInt8(ascii: "x"))
    }
}

/// Counts how often a source is opened.
final class OpenCounter: Sendable {
    private let state = Mutex(0)

    var count: Int { state.withLock { $0 } }

    func add() { state.withLock { $0 += 1 } }
}
