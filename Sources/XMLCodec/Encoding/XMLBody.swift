/// A document ready to be written: its markup, and the sources of its streamed content.
///
/// It can be written any number of times; each time the sources are read anew. Memory use depends on the markup alone.
///
/// ```swift
/// try body.write { bytes in ... }                    // pieces, lent as they lie
/// try body.write(toFileDescriptor: socket)
/// for try await chunk in body { ... }                // arrays, and sources that have to be awaited
/// var chunks = body.makeChunks(ofSize: 64 << 10)     // pulled, into memory of the caller's if need be
/// ```
public final class XMLBody: Sendable {
    let parts: [BodyPart]

    /// The exact length of the document in bytes, or `nil` if the length of a source isn't known.
    public let contentLength: Int64?

    init(_ parts: [BodyPart]) {
        self.parts = parts
        contentLength = parts.reduce(0) { total, part in
            guard let total, let count = part.byteCount else { return nil }
            let (sum, overflow) = total.addingReportingOverflow(count)
            return overflow ? nil : sum
        }
    }

    /// Joins markup and content; finds out how long files are.
    convenience init(markup: consuming XMLTextOutput, holes: [EncodingHole]) throws(XMLEncodingError) {
        let markup = BodyMarkup(markup)
        self.init(try markup.parts(0..<markup.count, holes: holes))
    }

    /// Writes the document from its start.
    ///
    /// Markup and content that is base64 already are lent as they lie in memory, other content from one block that is
    /// used again and again.
    ///
    /// - Parameters:
    ///   - chunkSize: The greatest size of a piece in bytes.
    ///   - sink: Takes each piece; it borrows the bytes.
    /// - Throws: ``XMLEncodingError`` if a source can't be read, has to be awaited or isn't as long as it said, before
    ///   the document is complete; what `sink` throws is its ``XMLEncodingError/underlying`` error.
    public func write(
        chunkSize: Int = 64 << 10,
        to sink: (Span<UInt8>) throws -> Void
    ) throws(XMLEncodingError) {
        let pieceSize = Swift.max(1, chunkSize)
        var pass = BodyPass(parts)
        var pieces = PieceBuffer(pieceSize: pieceSize, blockSize: Swift.min(pieceSize, 1 << 20))
        while try pieces.append(from: &pass) {
            do {
                try pieces.withBytes(at: 0, sink)
            } catch {
                throw XMLEncodingError(.sinkFailed, path: XMLElementPath(), underlying: error)
            }
            pieces.removeAll()
        }
    }

    /// The chunks of the document from its start.
    ///
    /// - Parameter size: The size of the chunks in bytes; the last one may be shorter.
    /// - Returns: The chunks of one pass.
    public func makeChunks(ofSize size: Int = 64 << 10) -> XMLBodyChunks {
        XMLBodyChunks(parts: parts, size: size)
    }

    /// The whole document in memory.
    ///
    /// - Throws: ``XMLEncodingError`` if a source can't be read, has to be awaited or isn't as long as it said.
    public func bytes() throws(XMLEncodingError) -> [UInt8] {
        var bytes: [UInt8] = []
        // One byte more, so that the end is seen. What a source says isn't proven yet: room is made for what is likely.
        bytes.reserveCapacity(contentLength.map { Int(clamping: Swift.min(Swift.max(0, $0), 1 << 30)) + 1 } ?? 0)
        var pass = BodyPass(parts)
        if let source = try pass.fill(&bytes, upTo: .max) { throw .asynchronousSource(source) }
        return bytes
    }
}

extension XMLEncodingError {
    /// A source would have to be awaited where that isn't possible.
    static func asynchronousSource(_ source: any AwaitedSource) -> XMLEncodingError {
        XMLEncodingError(.asynchronousSource, path: source.path)
    }
}
