/// The next pieces of a document, and the block that content among them is encoded to.
struct PieceBuffer: ~Copyable {
    private var pieces: [Piece] = []
    private var block: [UInt8] = []
    private let pieceSize: Int
    private let blockSize: Int

    /// Bytes that stay where they are until the pieces are removed.
    private enum Piece {
        case markup(BodyMarkup, Range<Int>)
        case bytes([UInt8], Range<Int>)
        case block(Range<Int>)
    }

    /// Creates an empty buffer.
    ///
    /// - Parameter pieceSize: The greatest size of a piece.
    init(pieceSize: Int) {
        self.pieceSize = max(1, pieceSize)
        blockSize = min(self.pieceSize, 1 << 20)
        block.reserveCapacity(blockSize)
    }

    /// The number of pieces.
    var count: Int { pieces.count }

    /// Whether content can't be encoded to the block any more.
    var isFull: Bool { block.count == blockSize }

    /// Lets the pieces go.
    mutating func removeAll() {
        pieces.removeAll(keepingCapacity: true)
        block.removeAll(keepingCapacity: true)
    }

    /// Appends the next piece, for which the block has to have room; returns whether there was one.
    mutating func append(from pass: inout BodyPass) throws(XMLEncodingError) -> Bool {
        let start = block.count
        var next: BodyPiece?
        try block.append(addingCapacity: blockSize - start) { output throws(XMLEncodingError) in
            next = try pass.next(upTo: pieceSize, into: &output)
        }
        switch next {
        case .markup(let markup, let range)?: pieces.append(.markup(markup, range))
        case .bytes(let bytes, let range)?: pieces.append(.bytes(bytes, range))
        case .appended(let count)?: pieces.append(.block(start..<start + count))
        case .awaited(let source)?: throw .asynchronousSource(source)
        case nil: return false
        }
        return true
    }

    /// Lends one of the pieces.
    func withBytes<Failure: Error>(
        at index: Int,
        _ body: (Span<UInt8>) throws(Failure) -> Void
    ) throws(Failure) {
        switch pieces[index] {
        case .markup(let markup, let range): try markup.withBytes(range, body)
        case .bytes(let bytes, let range): try body(bytes.span.extracting(range))
        case .block(let range): try body(block.span.extracting(range))
        }
    }
}
