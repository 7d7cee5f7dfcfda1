/// A stretch of a document.
enum BodyPart: Sendable {
    /// Markup, which is in memory.
    case markup(BodyMarkup, Range<Int>)
    /// Bytes that are written as they are.
    case bytes([UInt8])
    /// Content that is read and encoded when it is written.
    case content(StreamedContent)
    /// Elements that are encoded when they are written.
    case records(any RecordSource)

    /// The number of bytes in the document, if it is known beforehand.
    var byteCount: Int64? {
        switch self {
        case .markup(_, let range): Int64(range.count)
        case .bytes(let bytes): Int64(bytes.count)
        case .content(let content): content.encodedByteCount
        case .records: nil
        }
    }
}

/// The markup of a document, which its parts share; it doesn't change any more.
final class BodyMarkup: @unchecked Sendable {
    private let output: XMLTextOutput

    init(_ output: consuming XMLTextOutput) {
        self.output = output
    }

    /// The number of bytes.
    var count: Int { output.count }

    /// Lends some of the bytes.
    func withBytes<Failure: Error, Result>(
        _ range: Range<Int>,
        _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try output.withBytes(range, body)
    }

    /// The stretches of a range with holes in it, and the content of the holes.
    ///
    /// - Throws: ``XMLEncodingError`` if a file that is to be content can't be opened.
    func parts(_ range: Range<Int>, holes: some Sequence<EncodingHole>) throws(XMLEncodingError) -> [BodyPart] {
        var parts: [BodyPart] = []
        var offset = range.lowerBound
        for hole in holes {
            parts.append(.markup(self, offset..<hole.offset))
            parts.append(try hole.part())
            offset = hole.offset
        }
        parts.append(.markup(self, offset..<range.upperBound))
        return parts
    }
}

extension EncodingHole {
    /// What fills it.
    fileprivate func part() throws(XMLEncodingError) -> BodyPart {
        if case .encoded(let bytes) = binary.storage { return .bytes(bytes) }
        do {
            return .content(StreamedContent(binary: binary, byteCount: try binary.byteCount(), path: path))
        } catch {
            throw XMLEncodingError(.sourceFailed, path: path, underlying: error)
        }
    }
}
