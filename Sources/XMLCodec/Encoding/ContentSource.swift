internal import Base64Codec

/// Where streamed content comes from, and the block of it that is being encoded.
struct ContentSource {
    private var origin: Origin
    /// The block, unless it came in a chunk.
    private var block: [UInt8] = []
    private var chunk: (any XMLByteChunk)?
    /// How many bytes the block has, and how many of them have been encoded.
    private var blockCount = 0
    private var offset = 0

    private enum Origin {
        case memory([UInt8])
        case reader(any XMLBinaryReader)
        case chunks(AwaitedChunks)
        case end
    }

    /// What comes next.
    enum Block {
        case bytes(Int)
        case awaited(any AwaitedSource)
        case end
    }

    /// The size of a block, a multiple of three so that blocks encode without a rest.
    ///
    /// Reading and encoding 256 MiB took the same time with blocks of 16 to 384 KiB: they fit into the cache.
    private static let blockSize = 48 << 10

    /// Opens a source at its start.
    init(_ content: StreamedContent) throws {
        origin =
            switch content.binary.storage {
            case .bytes(let bytes): .memory(bytes)
            case .file(let path): .reader(try FileReader(path))
            case .source(let source): .reader(try source.open())
            case .chunks(let source): .chunks(try AwaitedChunks(source, path: content.path))
            case .encoded, .text, .consumed: .end
            }
    }

    /// Whether the block has been encoded.
    var isConsumed: Bool { offset == blockCount }

    /// Encodes as much of the block as there is room for.
    mutating func encode(with encoder: inout Base64Encoder, into output: inout OutputSpan<UInt8>) {
        guard let chunk else {
            offset += encoder.encode(block.span.extracting(offset...), into: &output)
            return
        }
        offset += chunk.withBytes { encoder.encode($0.extracting(offset...), into: &output) }
    }

    /// Goes on to the next block.
    mutating func nextBlock() throws -> Block {
        offset = 0
        blockCount = 0
        switch origin {
        case .memory(let bytes):
            block = bytes
            blockCount = bytes.count
            origin = .end
        case .reader(var reader):
            block.removeAll(keepingCapacity: true)
            try block.append(addingCapacity: Self.blockSize) { try reader.read(into: &$0) }
            blockCount = block.count
            origin = blockCount == 0 ? .end : .reader(reader)
        case .chunks(let chunks):
            guard !chunks.isAtEnd else { break }
            chunk = chunks.take()
            guard let chunk else { return .awaited(chunks) }
            blockCount = chunk.withBytes { $0.count }
        case .end:
            break
        }
        return blockCount == 0 ? .end : .bytes(blockCount)
    }
}

/// Reads a file.
private final class FileReader: XMLBinaryReader {
    private let file: SystemFile

    init(_ path: String) throws(XMLFileError) {
        file = try SystemFile(reading: path)
    }

    func read(into buffer: inout OutputSpan<UInt8>) throws {
        try file.read(into: &buffer)
    }
}
