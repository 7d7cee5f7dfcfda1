internal import Base64Codec

/// Reads streamed content from its source, block by block, and encodes it as base64.
@safe
struct ContentReader: ~Copyable {
    private var reader: any XMLBinaryReader
    private var encoder: Base64Encoder?
    private let byteCount: Int64?
    private let path: XMLElementPath
    private var readCount: Int64 = 0
    private var isAtEnd = false
    private var isFinished = false
    /// The last characters, which may not fit into the chunk that the rest of the content ends in.
    private var ending: [UInt8] = []

    private let block: UnsafeMutableBufferPointer<UInt8>
    private var blockStart = 0
    private var blockEnd = 0

    /// The size of a block, a multiple of three so that blocks encode without a rest.
    private static let blockSize = 48 << 10

    /// Opens a source.
    init(_ binary: XMLBinary, byteCount: Int64?, path: XMLElementPath) throws(XMLEncodingError) {
        self.byteCount = byteCount
        self.path = path
        do {
            reader = try binary.openReader()
        } catch {
            throw XMLEncodingError(.sourceFailed, path: path, underlying: error)
        }
        if case .encoded = binary.storage { encoder = nil } else { encoder = Base64Encoder() }
        unsafe block = .allocate(capacity: Self.blockSize)
    }

    deinit {
        unsafe block.deallocate()
    }

    /// Appends encoded bytes to a chunk until it has a size; stops before that at the end of the content.
    mutating func append(to chunk: inout [UInt8], upTo size: Int) throws(XMLEncodingError) {
        while chunk.count < size, !isFinished {
            if blockStart == blockEnd, !isAtEnd { try readBlock() }
            encodeBlock(to: &chunk, upTo: size)
            if isFinished { finishText() }
        }
        let count = min(ending.count, size - chunk.count)
        chunk.append(contentsOf: ending[..<count])
        ending.removeFirst(count)
    }

    private mutating func finishText() {
        guard var encoder, encoder.finishCount > 0 else { return }
        ending.append(addingCapacity: encoder.finishCount) { encoder.finish(into: &$0) }
    }

    private mutating func encodeBlock(to chunk: inout [UInt8], upTo size: Int) {
        let input = unsafe UnsafeBufferPointer(rebasing: block[blockStart..<blockEnd])
        var consumed = 0
        var encoder = encoder
        chunk.append(addingCapacity: size - chunk.count) { output in
            if encoder != nil {
                consumed = unsafe encoder?.encode(input.span, into: &output) ?? 0
            } else {
                consumed = min(input.count, output.freeCapacity)
                unsafe output.append(copying: UnsafeBufferPointer(rebasing: input[..<consumed]))
            }
        }
        self.encoder = encoder
        isFinished = isAtEnd && consumed == input.count
        blockStart += consumed
    }

    /// Reads the next block, and compares what there is with what was said.
    private mutating func readBlock() throws(XMLEncodingError) {
        var output = unsafe OutputSpan(buffer: block, initializedCount: 0)
        var failure: XMLEncodingError?
        do {
            try reader.read(into: &output)
        } catch {
            failure = XMLEncodingError(.sourceFailed, path: path, underlying: error)
        }
        blockStart = 0
        blockEnd = unsafe output.finalize(for: block)
        if let failure { throw failure }
        readCount += Int64(blockEnd)
        isAtEnd = blockEnd == 0
        guard let byteCount else { return }
        if readCount > byteCount || (isAtEnd && readCount < byteCount) {
            throw XMLEncodingError(.lengthMismatch(expected: byteCount), path: path)
        }
    }
}

extension XMLBinary {
    /// Opens the content at its start.
    func openReader() throws -> any XMLBinaryReader {
        switch storage {
        case .bytes(let bytes), .encoded(let bytes): ArrayReader(bytes)
        case .file(let path): try FileReader(path)
        case .source(let source): try source.open()
        case .consumed: ArrayReader([])
        }
    }
}

/// Reads bytes that are in memory.
private struct ArrayReader: XMLBinaryReader {
    private let bytes: [UInt8]
    private var offset = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func read(into buffer: inout OutputSpan<UInt8>) {
        let end = min(bytes.count, offset + buffer.freeCapacity)
        unsafe bytes[offset..<end].withUnsafeBufferPointer { unsafe buffer.append(copying: $0) }
        offset = end
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

extension OutputSpan where Element == UInt8 {
    /// Appends bytes, for which there has to be room.
    fileprivate mutating func append(copying bytes: UnsafeBufferPointer<UInt8>) {
        unsafe withUnsafeMutableBufferPointer { buffer, count in
            let target = unsafe UnsafeMutableBufferPointer(rebasing: buffer[count...])
            count += unsafe target.initialize(fromContentsOf: bytes)
        }
    }
}
