internal import CExpat

/// Drives an ``ElementStack`` by libexpat: the authority on what is well-formed.
///
/// With ``ExpatReceiver`` all that knows libexpat. Expat runs without its namespace mode, and is made anew for each document: it
/// can't be reused for less than it costs to create. Errors never cross its frames: a callback that fails parks its
/// error and stops the parser, which may call back a few times more.
@safe
final class ExpatParser {
    private let parser: XML_Parser
    private let limits: XMLLimits

    /// What the callbacks need; behind a pointer, so that they reach it without retain, release and exclusivity checks.
    private let receiver: UnsafeMutablePointer<ExpatReceiver>

    /// How many bytes expat has been given.
    private var fedCount: Int64 = 0
    /// How much of them belongs to a token that isn't complete.
    private var pendingCount: Int64 = 0
    /// What reads the text of streamed elements in its place.
    private let lane: Base64Lane
    /// Bytes held back while a long token is incomplete, because expat would scan it anew for every few bytes.
    private var heldBack: [UInt8] = []
    /// Bytes that have been taken and come first: what the parser stopped in front of, or the one before it.
    private var waiting: [UInt8] = []
    /// Where what expat was given ends, in its own memory.
    private var inputEnd: UnsafeMutableRawPointer?
    /// How many bytes have been scanned anew so that the end of a long token is seen as soon as it arrives.
    private var rescannedCount: Int64 = 0
    /// How many bytes have been scanned, those of incomplete tokens each time.
    private(set) var scannedCount: Int64 = 0

    /// The size of the pieces that expat is given.
    private let pieceSize: Int
    /// Whether the parser stopped behind an event, and goes on when it is resumed.
    private(set) var isSuspended = false
    /// Whether expat has been given the end of the document.
    private(set) var isFinalFed = false
    /// From which size on an incomplete token makes small pieces wait for more, and how much they wait for.
    private static let longToken = 4 << 10
    /// How many times all input may be scanned anew for the sake of tokens that may end.
    private static let rescanFactor: Int64 = 64
    /// Expat counts in `int`.
    private static let largestPiece = 1 << 30
    /// Small, because expat copies what follows the event that it stops behind.
    private static let suspendablePiece = 16 << 10

    /// Creates a parser at the start of a document, or returns `nil` if there is no memory.
    ///
    /// - Parameters:
    ///   - stack: Takes the events.
    ///   - limits: What the document may demand.
    ///   - start: In a stream of documents, where this one starts.
    ///   - isSuspendable: Whether ``suspend()`` will be called.
    init?(
        driving stack: UnsafeMutablePointer<ElementStack>,
        limits: XMLLimits,
        from start: StreamPosition? = nil,
        isSuspendable: Bool = false
    ) {
        guard let parser = unsafe XML_ParserCreate(nil) else { return nil }
        unsafe self.parser = parser
        self.limits = limits
        pieceSize = isSuspendable || start != nil ? Self.suspendablePiece : Self.largestPiece
        unsafe receiver = .allocate(capacity: 1)
        unsafe receiver.initialize(to: ExpatReceiver(parser: parser, stack: stack, start: start))
        lane = unsafe Base64Lane(into: stack)
        unsafe ExpatReceiver.listen(to: parser, receiver)
        // Deferral would keep the end of a message back until more arrives, which may be never. What it is for,
        // `heldBack` and the limit on tokens are for as well.
        _ = unsafe cexpat_set_reparse_deferral(parser, 0)
        if start != nil { unsafe ExpatReceiver.listenToMiscellany(of: parser, true) }
    }

    /// Creates a parser that takes over from another reader, or returns `nil` if there is no memory.
    ///
    /// - Parameters:
    ///   - stack: Takes the events.
    ///   - limits: What the document may demand.
    ///   - markup: What the parser reads first, unheard, to get to the state that the other reader is in.
    ///   - location: The place in the document where it goes on.
    convenience init?(
        driving stack: UnsafeMutablePointer<ElementStack>,
        limits: XMLLimits,
        replaying markup: [UInt8],
        at location: XMLLocation
    ) {
        unsafe self.init(driving: stack, limits: limits)
        guard let count = Int32(exactly: markup.count) else { return nil }
        unsafe ExpatReceiver.listen(to: parser, nil)
        let status = unsafe markup.withUnsafeBytes { markup in
            unsafe XML_Parse(parser, markup.assumingMemoryBound(to: XML_Char.self).baseAddress, count, 0)
        }
        guard status == XML_STATUS_OK else { return nil }
        unsafe ExpatReceiver.listen(to: parser, receiver)
        fedCount = Int64(markup.count)
        unsafe receiver.pointee.begin(at: location)
    }

    deinit {
        unsafe XML_ParserFree(parser)
        unsafe receiver.deinitialize(count: 1)
        unsafe receiver.deallocate()
    }

    /// The place of the event that is being handled, or of the error.
    var location: XMLLocation { unsafe receiver.pointee.location }

    // MARK: - Feeding

    /// Parses the next bytes.
    ///
    /// - Parameters:
    ///   - bytes: The bytes; borrowed for the call.
    ///   - isFinal: Whether the document ends with them.
    /// - Returns: How many of them have been taken: all, unless an event stopped the parser.
    /// - Throws: The first fault, of the document or of what is made of it.
    func feed(_ bytes: UnsafeBufferPointer<UInt8>, isFinal: Bool) throws(XMLDecodingError) -> Int {
        if !waiting.isEmpty {
            let first = waiting
            waiting = []
            waiting = Array(first.dropFirst(try parse(first, isFinal: false)))
            if isSuspended { return 0 }
        }
        if !isFinal, unsafe holdsBack(bytes) {
            unsafe heldBack.append(contentsOf: bytes)
            return bytes.count
        }
        guard !heldBack.isEmpty else { return try unsafe parse(bytes, isFinal: isFinal) }
        var joined = heldBack
        heldBack.removeAll(keepingCapacity: true)
        unsafe joined.append(contentsOf: bytes)
        let restCount = joined.count - (try parse(joined, isFinal: isFinal))
        waiting = Array(joined.suffix(restCount).dropLast(bytes.count))
        return max(0, bytes.count - restCount)
    }

    /// The same as for bytes in memory that is lent.
    private func parse(_ bytes: [UInt8], isFinal: Bool) throws(XMLDecodingError) -> Int {
        var result: Result<Int, XMLDecodingError> = .success(0)
        unsafe bytes.withUnsafeBufferPointer { bytes in
            result = Result { () throws(XMLDecodingError) in try unsafe parse(bytes, isFinal: isFinal) }
        }
        return try result.get()
    }

    /// Whether bytes wait for more, because they can't complete the long token that they belong to.
    ///
    /// Such a token ends with `>`. One may stand inside it, too, so that there is a bound on how much is scanned anew.
    private func holdsBack(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard pendingCount >= Self.longToken, heldBack.count + bytes.count < Self.longToken else { return false }
        guard unsafe bytes.contains(UInt8(ascii: ">")) else { return true }
        let (budget, isUnbounded) = fedCount.multipliedReportingOverflow(by: Self.rescanFactor)
        guard isUnbounded || rescannedCount + pendingCount <= budget else { return true }
        rescannedCount += pendingCount
        return false
    }

    /// Reads bytes, each of them once: here alone is decided who reads the next ones, expat or the lane.
    private func parse(_ bytes: UnsafeBufferPointer<UInt8>, isFinal: Bool) throws(XMLDecodingError) -> Int {
        var start = 0
        if fedCount == 0, unsafe receiver.pointee.start != nil {
            // An XML declaration has to be the first thing that expat sees.
            start = unsafe receiver.pointee.start?.skipWhiteSpace(bytes) ?? 0
            if start == bytes.count { return start }
        }
        if fedCount < 2 { unsafe noteEncoding(UnsafeBufferPointer(rebasing: bytes[start...])) }
        repeat {
            start += try unsafe readLane(UnsafeBufferPointer(rebasing: bytes[start...]))
            if start == bytes.count, !isFinal { return start }
            let end = unsafe endOfPiece(at: start, in: bytes)
            let piece = unsafe UnsafeBufferPointer(rebasing: bytes[start..<end])
            try unsafe parsePiece(piece, isFinal: isFinal && end == bytes.count)
            start = end
        } while start < bytes.count && !isSuspended
        return start
    }

    /// Looks at the first two bytes of the document: in UTF-16 one of them is NUL or of a byte order mark, as neither can
    /// be in other encodings that expat knows.
    private func noteEncoding(_ bytes: UnsafeBufferPointer<UInt8>) {
        if unsafe bytes.prefix(2 - Int(fedCount)).contains(where: { $0 == 0 || $0 >= 0xFE }) {
            unsafe receiver.pointee.characterSize = 2
        }
    }

    /// Where the next piece for expat ends.
    private func endOfPiece(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        // An incomplete token is scanned anew with each piece: a long one has to get all there is.
        let limit = start + min(bytes.count - start, pieceSize)
        guard pendingCount < Self.longToken else { return limit }
        // No further than a piece can reach: what is behind it will be looked at again.
        return unsafe min(limit, lane.end(ofPieceAt: start, in: UnsafeBufferPointer(rebasing: bytes[..<limit])))
    }

    /// Lets the lane read on if it can; returns how many bytes it took.
    private func readLane(_ bytes: UnsafeBufferPointer<UInt8>) throws(XMLDecodingError) -> Int {
        // Expat has to have consumed all that precedes: only then is it at the place where the lane starts.
        guard lane.isOpen, pendingCount == 0, unsafe receiver.pointee.characterSize == 1 else { return 0 }
        var extent = TextExtent()
        do throws(XMLDecodingError) {
            defer { unsafe receiver.pointee.skip(extent) }
            try unsafe lane.read(bytes, addingTo: &extent)
        } catch {
            throw unsafe receiver.pointee.located(error)
        }
        return extent.byteCount
    }

    private func parsePiece(_ piece: UnsafeBufferPointer<UInt8>, isFinal: Bool) throws(XMLDecodingError) {
        fedCount += Int64(piece.count)
        scannedCount += pendingCount + Int64(piece.count)
        isFinalFed = isFinal
        // A token that arrives whole has to fit into the limit as well.
        measureTokens(pendingCount + Int64(piece.count) > Int64(limits.tokenBytes))
        try conclude(try unsafe hand(piece, isFinal: isFinal))
    }

    private func conclude(_ status: XML_Status) throws(XMLDecodingError) {
        unsafe receiver.pointee.keepText()
        if let failure = unsafe receiver.pointee.failure { throw failure }
        if status == XML_STATUS_ERROR { throw syntaxError() }
        isSuspended = status == XML_STATUS_SUSPENDED
        if isSuspended { return }
        pendingCount = unparsedCount
        if !isFinalFed, pendingCount > Int64(limits.tokenBytes) {
            throw unsafe receiver.pointee.located(XMLDecodingError(.limitExceeded(.tokenBytes)))
        }
    }

    /// How much of what expat has been given comes from the current token on.
    private var unparsedCount: Int64 {
        // Where nothing has been parsed yet the index is -1.
        unsafe fedCount - max(0, Int64(XML_GetCurrentByteIndex(parser)))
    }

    /// Hands a piece to expat, which calls back while it parses it.
    ///
    /// In expat's own buffer, behind what is left of the piece before, where it would copy the piece itself: so it is
    /// known where text lies that needn't be copied once more.
    private func hand(_ piece: UnsafeBufferPointer<UInt8>, isFinal: Bool) throws(XMLDecodingError) -> XML_Status {
        defer { withExtendedLifetime(self) {} }
        let count = Int32(truncatingIfNeeded: piece.count)
        guard let buffer = unsafe XML_GetBuffer(parser, count) else { throw syntaxError() }
        if let start = piece.baseAddress { unsafe buffer.copyMemory(from: start, byteCount: piece.count) }
        unsafe inputEnd = buffer + piece.count
        unsafe receiver.pointee.input = UnsafeRawBufferPointer(
            start: buffer - Int(pendingCount),
            count: Int(pendingCount) + piece.count
        )
        return unsafe XML_ParseBuffer(parser, count, isFinal ? 1 : 0)
    }

    /// Turns the comparison of complete tokens with their limit on or off.
    private func measureTokens(_ isNeeded: Bool) {
        let limit = isNeeded ? limits.tokenBytes : .max
        guard unsafe limit != receiver.pointee.tokenLimit else { return }
        unsafe receiver.pointee.tokenLimit = limit
        unsafe ExpatReceiver.listenToMiscellany(of: parser, isNeeded || receiver.pointee.start != nil)
    }

    private func syntaxError() -> XMLDecodingError {
        let code = unsafe XML_GetErrorCode(parser)
        let reason: XMLDecodingError.Reason =
            switch code {
            // A token may be too long without its end, too; in pieces of the document that would have been seen before.
            case XML_ERROR_UNCLOSED_TOKEN where unparsedCount > limits.tokenBytes: .limitExceeded(.tokenBytes)
            case XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR,
                XML_ERROR_UNCLOSED_CDATA_SECTION:
                .truncated
            case XML_ERROR_UNKNOWN_ENCODING, XML_ERROR_INCORRECT_ENCODING: .unsupportedEncoding
            case XML_ERROR_DUPLICATE_ATTRIBUTE: .duplicateAttribute
            case XML_ERROR_AMPLIFICATION_LIMIT_BREACH: .limitExceeded(.entityBytes)
            default: .malformed(code: Int(code.rawValue))
            }
        return unsafe receiver.pointee.located(XMLDecodingError(reason))
    }
}

// MARK: - Stopping at events

extension ExpatParser {
    /// Stops behind the event that is being handled; called while it is.
    ///
    /// The end of an empty element may still follow its start.
    func suspend() {
        unsafe receiver.pointee.suspend()
    }

    /// Goes on with what has been taken already.
    ///
    /// - Throws: The first fault, of the document or of what is made of it.
    func resume() throws(XMLDecodingError) {
        try conclude(withExtendedLifetime(self) { unsafe XML_ResumeParser(parser) })
    }
}

// MARK: - Streams of documents

extension ExpatParser {
    /// A parser for what follows the event that this one stopped behind, or `nil` if there is no memory.
    func successor(driving stack: UnsafeMutablePointer<ElementStack>) -> ExpatParser? {
        let successor = unsafe ExpatParser(driving: stack, limits: limits, from: StreamPosition(stop))
        successor?.waiting = unparsed + waiting
        return successor
    }

    /// The place behind the event that the parser stopped at.
    private var stop: XMLLocation {
        var place = location
        place.byteOffset += unsafe receiver.pointee.stopIndex - Int64(XML_GetCurrentByteIndex(parser))
        return place
    }

    /// What expat was given and is the next parser's.
    private var unparsed: [UInt8] {
        let count = unsafe Int(fedCount - receiver.pointee.stopIndex)
        guard let inputEnd = unsafe inputEnd, count > 0 else { return [] }
        return unsafe Array(UnsafeRawBufferPointer(start: inputEnd - count, count: count))
    }
}
