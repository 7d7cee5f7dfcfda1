/// One pass over the parts of a document, from its start to its end.
///
/// It does no waiting itself: what has to be awaited it hands out, for whoever drives it to await.
struct BodyPass: ~Copyable {
    private var document: PartReader
    /// The records that are being written, and the current batch of them.
    private var records: (any RecordReader)?
    private var batch = PartReader([])
    private var failure: XMLEncodingError?

    init(_ parts: [BodyPart]) {
        document = PartReader(parts)
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
        self = BodyPass([])
        failure = error
    }

    private mutating func advance(
        upTo size: Int,
        into output: inout OutputSpan<UInt8>
    ) throws(XMLEncodingError) -> BodyPiece? {
        while true {
            if let piece = try batch.next(upTo: size, into: &output) { return piece }
            switch try records?.nextBatch() {
            case .parts(let parts)?: batch = PartReader(parts)
            case .awaited(let source)?: return .awaited(source)
            case .end?: records = nil
            case nil:
                if let piece = try document.next(upTo: size, into: &output) { return piece }
                records = document.takeRecords()?.makeReader()
                if records == nil { return nil }
            }
        }
    }
}

extension BodyPass {
    /// Appends bytes until there is no more room or the document ends, or something has to be awaited.
    ///
    /// - Returns: What has to be awaited.
    mutating func fill(_ output: inout OutputSpan<UInt8>) throws(XMLEncodingError) -> (any AwaitedSource)? {
        while !output.isFull, let piece = try next(upTo: output.freeCapacity, into: &output) {
            switch piece {
            case .lent(let bytes): bytes.withBytes { output.append(copying: $0) }
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
