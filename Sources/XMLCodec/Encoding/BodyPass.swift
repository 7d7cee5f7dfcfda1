/// One pass over the parts of a document, from its start to its end.
///
/// It does no waiting itself: what has to be awaited it hands out, for whoever drives it to await.
struct BodyPass: ~Copyable {
    private var parts: PartCursor
    private var content: ContentReader?
    private var failure: XMLEncodingError?

    init(_ parts: [BodyPart]) {
        self.parts = PartCursor(parts)
    }

    /// What comes next, or `nil` at the end of the document; after an error, the same error again.
    ///
    /// At most `size` bytes are lent; content is encoded to `output`, which has to have room.
    mutating func next(
        upTo size: Int,
        into output: inout OutputSpan<UInt8>
    ) throws(XMLEncodingError) -> BodyPiece? {
        if let failure { throw failure }
        do {
            return try advance(upTo: size, into: &output)
        } catch {
            fail(error)
            throw error
        }
    }

    /// Ends the pass with an error, and closes what is open.
    mutating func fail(_ error: XMLEncodingError) {
        failure = error
        parts = PartCursor([])
        content = nil
    }

    private mutating func advance(
        upTo size: Int,
        into output: inout OutputSpan<UInt8>
    ) throws(XMLEncodingError) -> BodyPiece? {
        while let part = parts.current {
            switch part {
            case .markup(let markup, let range):
                if let range = parts.take(size, of: range) { return .markup(markup, range) }
            case .bytes(let bytes):
                if let range = parts.take(size, of: bytes.indices) { return .bytes(bytes, range) }
            case .content(let source):
                if content == nil { content = try ContentReader(source) }
                let before = output.count
                let awaited = try content?.append(to: &output)
                if output.count > before { return .appended(output.count - before) }
                if let awaited { return .awaited(awaited) }
                content = nil
                parts.advance()
            }
        }
        return nil
    }
}

/// A place in a list of parts.
private struct PartCursor {
    private let parts: [BodyPart]
    private var index = 0
    /// How much of the current part, if that is in memory, has been taken.
    private var offset = 0

    init(_ parts: [BodyPart]) {
        self.parts = parts
    }

    var current: BodyPart? { index < parts.count ? parts[index] : nil }

    mutating func advance() {
        index += 1
        offset = 0
    }

    /// Takes some of the bytes that the current part has in memory; goes on to the next part if none are left.
    mutating func take(_ size: Int, of range: Range<Int>) -> Range<Int>? {
        let start = range.lowerBound + offset
        let count = min(size, range.upperBound - start)
        if count == 0 {
            advance()
            return nil
        }
        offset += count
        return start..<start + count
    }
}

extension BodyPass {
    /// Appends bytes until there is no more room or the document ends, or something has to be awaited.
    ///
    /// - Returns: What has to be awaited.
    mutating func fill(_ output: inout OutputSpan<UInt8>) throws(XMLEncodingError) -> (any AwaitedSource)? {
        while !output.isFull, let piece = try next(upTo: output.freeCapacity, into: &output) {
            switch piece {
            case .markup(let markup, let range): markup.withBytes(range) { output.append(copying: $0) }
            case .bytes(let bytes, let range): output.append(copying: bytes.span.extracting(range))
            case .appended: break
            case .awaited(let source): return source
            }
        }
        return nil
    }

    /// Appends bytes until an array has a size or the document ends, or something has to be awaited.
    ///
    /// - Returns: What has to be awaited.
    mutating func fill(_ chunk: inout [UInt8], upTo size: Int) throws(XMLEncodingError) -> (any AwaitedSource)? {
        var awaited: (any AwaitedSource)?
        var isFull = true
        while isFull, awaited == nil, chunk.count < size {
            let room = max(chunk.capacity - chunk.count, chunk.count, 64 << 10)
            try chunk.append(addingCapacity: min(room, size - chunk.count)) { output throws(XMLEncodingError) in
                awaited = try fill(&output)
                isFull = output.isFull
            }
        }
        return awaited
    }
}
