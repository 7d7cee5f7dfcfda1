/// The next pieces of a document, and the block that content among them is encoded to.
struct PieceBuffer: ~Copyable {
    private var pieces: [Piece] = []
    private var block: [UInt8] = []
    private let pieceSize: Int
    private let blockSize: Int
    /// No more pieces are gathered than a system takes in one call.
    private static let greatestCount = 64

    /// Bytes that stay where they are until the pieces are removed.
    private enum Piece {
        case lent(LentBytes)
        case block(Range<Int>)
    }

    /// Creates an empty buffer.
    ///
    /// - Parameters:
    ///   - pieceSize: The greatest size of a piece.
    ///   - blockSize: The size of the block.
    init(pieceSize: Int, blockSize: Int) {
        self.pieceSize = pieceSize
        self.blockSize = blockSize
        block.reserveCapacity(blockSize)
    }

    /// Whether another piece needs the ones that there are to be removed.
    var isFull: Bool { block.count == blockSize || pieces.count == Self.greatestCount }

    /// Lets the pieces go.
    mutating func removeAll() {
        pieces.removeAll(keepingCapacity: true)
        block.removeAll(keepingCapacity: true)
    }

    /// Appends the next piece, unless the buffer is full; returns whether there was one.
    mutating func append(from pass: inout BodyPass) throws(XMLEncodingError) -> Bool {
        let start = block.count
        var next: BodyPiece?
        try block.append(addingCapacity: blockSize - start) { output throws(XMLEncodingError) in
            next = try pass.next(upTo: pieceSize, into: &output)
        }
        switch next {
        case .lent(let bytes)?: pieces.append(.lent(bytes))
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
        case .lent(let bytes): try bytes.withBytes(body)
        case .block(let range): try body(block.span.extracting(range))
        }
    }

    /// Lends all pieces at once.
    func withAllBytes<Failure: Error>(
        _ body: ([UnsafeBufferPointer<UInt8>]) throws(Failure) -> Void
    ) throws(Failure) {
        try unsafe withBytes(after: [], body)
    }

    private func withBytes<Failure: Error>(
        after buffers: [UnsafeBufferPointer<UInt8>],
        _ body: ([UnsafeBufferPointer<UInt8>]) throws(Failure) -> Void
    ) throws(Failure) {
        guard unsafe buffers.count < pieces.count else { return try unsafe body(buffers) }
        try unsafe withBytes(at: buffers.count) { piece throws(Failure) in
            try unsafe piece.withUnsafeBufferPointer { buffer throws(Failure) in
                try unsafe withBytes(after: buffers + [buffer], body)
            }
        }
    }
}
