/// Reads the parts of a document, one after the other.
struct PartReader: ~Copyable {
    private let parts: [BodyPart]
    private var index = 0
    /// How much of the current part, if that is in memory, has been taken.
    private var offset = 0
    private var content: ContentReader?

    init(_ parts: [BodyPart]) {
        self.parts = parts
    }

    /// What comes next, or `nil` at the end and before records.
    ///
    /// At most `size` bytes are lent; content is encoded to `output`, which has to have room.
    mutating func next(
        upTo size: Int,
        into output: inout OutputSpan<UInt8>
    ) throws(XMLEncodingError) -> BodyPiece? {
        while index < parts.count {
            switch parts[index] {
            case .lent(let bytes):
                let piece = bytes.dropFirst(offset, prefix: size)
                offset += piece.count
                if piece.count > 0 { return .lent(piece) }
            case .content(let source):
                // Without room there is nothing to tell the end of the content by.
                guard !output.isFull else { return .appended(0) }
                if content == nil { content = try ContentReader(source) }
                let before = output.count
                let awaited = try content?.append(to: &output)
                if output.count > before { return .appended(output.count - before) }
                if let awaited { return .awaited(awaited) }
            case .records:
                return nil
            }
            advance()
        }
        return nil
    }

    /// The records that come next, if any do.
    mutating func takeRecords() -> (any RecordSource)? {
        guard index < parts.count, case .records(let source) = parts[index] else { return nil }
        advance()
        return source
    }

    private mutating func advance() {
        index += 1
        offset = 0
        content = nil
    }
}
