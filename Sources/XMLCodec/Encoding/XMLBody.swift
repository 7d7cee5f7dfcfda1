/// A document ready to be written: its markup, and the sources of its streamed content.
///
/// It can be written any number of times; each time the sources are read anew. Memory use depends on the markup alone.
public final class XMLBody: Sendable {
    private let parts: [Part]

    /// The exact length of the document in bytes, or `nil` if the length of a source isn't known.
    public let contentLength: Int64?

    /// A stretch of the document.
    enum Part: Sendable {
        case markup([UInt8])
        case content(XMLBinary, byteCount: Int64?, path: XMLElementPath)
    }

    /// Joins markup and content; finds out how long files are.
    init(markup: consuming XMLTextOutput, holes: [EncodingHole]) throws(XMLEncodingError) {
        var parts: [Part] = []
        var length: Int64? = Int64(markup.count)
        var offset = 0
        for hole in holes {
            parts.append(.markup(markup.bytes(offset..<hole.offset)))
            offset = hole.offset
            let byteCount = try hole.byteCount()
            parts.append(.content(hole.binary, byteCount: byteCount, path: hole.path))
            length = length.flatMap { total in
                guard let count = hole.encodedByteCount(of: byteCount) else { return nil }
                let (sum, overflow) = total.addingReportingOverflow(count)
                return overflow ? nil : sum
            }
        }
        parts.append(.markup(markup.bytes(offset..<markup.count)))
        self.parts = parts
        contentLength = length
    }

    /// Writes the document from its start.
    ///
    /// - Parameters:
    ///   - chunkSize: The size of the pieces in bytes; the last one may be shorter.
    ///   - sink: Takes each piece; it borrows the bytes.
    /// - Throws: ``XMLEncodingError`` if a source can't be read or isn't as long as it said, before the document is
    ///   complete; what `sink` throws is its ``XMLEncodingError/underlying`` error.
    public func write(
        chunkSize: Int = 64 << 10,
        to sink: (Span<UInt8>) throws -> Void
    ) throws(XMLEncodingError) {
        var chunks = makeChunks(ofSize: chunkSize)
        while try chunks.withNext({ chunk throws(XMLEncodingError) in
            do {
                try sink(chunk)
            } catch {
                throw XMLEncodingError(.sinkFailed, path: XMLElementPath(), underlying: error)
            }
        }) {}
    }

    /// The chunks of the document from its start.
    ///
    /// - Parameter size: The size of the chunks in bytes; the last one may be shorter.
    /// - Returns: The chunks of one pass.
    public func makeChunks(ofSize size: Int = 64 << 10) -> XMLBodyChunks {
        XMLBodyChunks(parts: parts, size: max(1, size))
    }

    /// The whole document in memory.
    ///
    /// - Throws: ``XMLEncodingError`` if a source can't be read or isn't as long as it said.
    public func bytes() throws(XMLEncodingError) -> [UInt8] {
        if parts.count == 1, case .markup(let bytes) = parts[0] { return bytes }
        var bytes: [UInt8] = []
        // What a source says isn't proven yet: room is made for what is likely.
        bytes.reserveCapacity(contentLength.map { Int(clamping: min(max(0, $0), 1 << 30)) } ?? 0)
        try write { chunk in unsafe chunk.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) } }
        return bytes
    }
}

extension EncodingHole {
    /// The number of bytes that the source says it has, before they are encoded.
    func byteCount() throws(XMLEncodingError) -> Int64? {
        switch binary.storage {
        case .bytes(let bytes), .encoded(let bytes): return Int64(bytes.count)
        case .source(let source): return source.byteCount
        case .consumed: return 0
        case .file(let path):
            do {
                return try SystemFile(reading: path).byteCount()
            } catch {
                throw XMLEncodingError(.sourceFailed, path: self.path, underlying: error)
            }
        }
    }

    /// The number of bytes that the content takes in the document.
    func encodedByteCount(of byteCount: Int64?) -> Int64? {
        guard let byteCount else { return nil }
        if case .encoded = binary.storage { return byteCount }
        let (quanta, overflow) = (byteCount / 3 + (byteCount % 3 == 0 ? 0 : 1)).multipliedReportingOverflow(by: 4)
        return overflow ? nil : quanta
    }
}
