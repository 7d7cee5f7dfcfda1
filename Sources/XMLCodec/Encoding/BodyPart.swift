/// A stretch of a document.
enum BodyPart: Sendable {
    /// Bytes that are in memory.
    case lent(LentBytes)
    /// Content that is read and encoded when it is written.
    case content(StreamedContent)
    /// Elements that are encoded when they are written.
    case records(any RecordSource)

    /// The number of bytes in the document, if it is known beforehand.
    var byteCount: Int64? {
        switch self {
        case .lent(let bytes): Int64(bytes.count)
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
            parts.append(.lent(LentBytes(.markup(self), offset..<hole.offset)))
            parts.append(try hole.part())
            offset = hole.offset
        }
        parts.append(.lent(LentBytes(.markup(self), offset..<range.upperBound)))
        return parts
    }
}

extension EncodingHole {
    /// What fills it.
    fileprivate func part() throws(XMLEncodingError) -> BodyPart {
        switch binary.storage {
        case .encoded(let bytes): return .lent(LentBytes(.array(bytes), bytes.indices))
        case .text(let text): return .lent(LentBytes(.text(text), 0..<text.utf8.count))
        default: break
        }
        do {
            return .content(StreamedContent(binary: binary, byteCount: try binary.byteCount(), path: path))
        } catch {
            throw XMLEncodingError(.sourceFailed, path: path, underlying: error)
        }
    }
}
