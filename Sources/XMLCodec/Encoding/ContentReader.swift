internal import Base64Codec

/// Reads streamed content from its source, block by block, and encodes it as base64.
struct ContentReader: ~Copyable {
    private var source: ContentSource
    private let content: StreamedContent
    private var encoder = Base64Encoder()
    private var readCount: Int64 = 0
    private var isAtEnd = false
    /// The padding, which may not fit into the output that the rest of the content ends in.
    private var ending: ArraySlice<UInt8> = []

    /// Opens a source.
    init(_ content: StreamedContent) throws(XMLEncodingError) {
        self.content = content
        do {
            source = try ContentSource(content)
        } catch {
            throw XMLEncodingError(.sourceFailed, path: content.path, underlying: error)
        }
    }

    /// Appends encoded bytes until there is no more room, the content ends, or more of it has to be awaited.
    ///
    /// - Returns: What has to be awaited.
    mutating func append(to output: inout OutputSpan<UInt8>) throws(XMLEncodingError) -> (any AwaitedSource)? {
        while !isAtEnd, !output.isFull {
            if source.isConsumed, let awaited = try nextBlock() { return awaited }
            if !isAtEnd { source.encode(with: &encoder, into: &output) }
        }
        let room = min(ending.count, output.freeCapacity)
        for byte in ending.prefix(room) { output.append(byte) }
        ending.removeFirst(room)
        return nil
    }

    /// Goes on to the next block, and compares what there is with what was said.
    private mutating func nextBlock() throws(XMLEncodingError) -> (any AwaitedSource)? {
        let block: ContentSource.Block
        do {
            block = try source.nextBlock()
        } catch {
            throw XMLEncodingError(.sourceFailed, path: content.path, underlying: error)
        }
        switch block {
        case .bytes(let count): readCount += Int64(count)
        case .awaited(let source): return source
        case .end:
            isAtEnd = true
            ending = encoder.finish()[...]
        }
        if let byteCount = content.byteCount, readCount > byteCount || (isAtEnd && readCount < byteCount) {
            throw XMLEncodingError(.lengthMismatch(expected: byteCount), path: content.path)
        }
        return nil
    }
}

extension Base64Encoder {
    /// Ends the text; returns its last characters.
    fileprivate mutating func finish() -> [UInt8] {
        finishCount == 0 ? [] : [UInt8](capacity: finishCount) { finish(into: &$0) }
    }
}
