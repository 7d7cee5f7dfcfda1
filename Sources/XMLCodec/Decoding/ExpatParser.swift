internal import CExpat

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// Drives an ``ElementStack`` by libexpat: the authority on what is well-formed.
///
/// The only file that knows libexpat. Expat runs without its namespace mode, and is made anew for each document: it
/// can't be reused for less than it costs to create. Errors never cross its frames: a callback that fails parks its
/// error and stops the parser, which may call back a few times more.
@safe
final class ExpatParser {
    private let parser: XML_Parser
    private let limits: XMLLimits

    /// What the callbacks need; behind a pointer, so that they reach it without retain, release and exclusivity checks.
    private let receiver: UnsafeMutablePointer<Receiver>

    /// How many bytes expat has been given.
    private var fedCount: Int64 = 0
    /// How much of them belongs to a token that isn't complete.
    private var pendingCount: Int64 = 0
    /// What reads the text of streamed elements in its place.
    private let lane: Base64Lane
    /// Bytes held back while a long token is incomplete, because expat would scan it anew for every few bytes.
    private var heldBack: [UInt8] = []

    /// From which size on an incomplete token makes small pieces wait for more, and how much they wait for.
    private static let longToken = 4 << 10
    /// Expat counts in `int`.
    private static let largestPiece = 1 << 30

    /// Creates a parser at the start of a document, or returns `nil` if there is no memory.
    init?(driving stack: UnsafeMutablePointer<ElementStack>, limits: XMLLimits) {
        guard let parser = unsafe XML_ParserCreate(nil) else { return nil }
        unsafe self.parser = parser
        self.limits = limits
        unsafe receiver = .allocate(capacity: 1)
        unsafe receiver.initialize(to: Receiver(parser: parser, stack: stack))
        lane = unsafe Base64Lane(into: stack)
        unsafe XML_SetUserData(parser, receiver)
        unsafe XML_SetElementHandler(parser, startElementHandler, endElementHandler)
        unsafe XML_SetCharacterDataHandler(parser, characterDataHandler)
        unsafe XML_SetStartDoctypeDeclHandler(parser, startDoctypeHandler)
        // Deferral would keep the end of a message back until more arrives, which may be never. What it is for,
        // `heldBack` and the limit on tokens are for as well.
        _ = unsafe cexpat_set_reparse_deferral(parser, 0)
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
    /// - Throws: The first fault, of the document or of what is made of it.
    func feed(_ bytes: UnsafeBufferPointer<UInt8>, isFinal: Bool) throws(XMLDecodingError) {
        if !isFinal, pendingCount >= Self.longToken, heldBack.count + bytes.count < Self.longToken {
            unsafe heldBack.append(contentsOf: bytes)
            return
        }
        guard !heldBack.isEmpty else { return try unsafe parse(bytes, isFinal: isFinal) }
        var joined = heldBack
        heldBack.removeAll(keepingCapacity: true)
        unsafe joined.append(contentsOf: bytes)
        var result: Result<Void, XMLDecodingError> = .success(())
        unsafe joined.withUnsafeBufferPointer { joined in
            result = Result { () throws(XMLDecodingError) in try unsafe parse(joined, isFinal: isFinal) }
        }
        try result.get()
    }

    /// Reads bytes, each of them once: here alone is decided who reads the next ones, expat or the lane.
    private func parse(_ bytes: UnsafeBufferPointer<UInt8>, isFinal: Bool) throws(XMLDecodingError) {
        if fedCount < 2 { unsafe noteEncoding(bytes) }
        var start = 0
        repeat {
            start += try unsafe readLane(UnsafeBufferPointer(rebasing: bytes[start...]))
            if start == bytes.count, !isFinal { return }
            let end = unsafe endOfPiece(at: start, in: bytes)
            let piece = unsafe UnsafeBufferPointer(rebasing: bytes[start..<end])
            try unsafe parsePiece(piece, isFinal: isFinal && end == bytes.count)
            start = end
        } while start < bytes.count
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
        let end = unsafe pendingCount < Self.longToken ? lane.end(ofPieceAt: start, in: bytes) : bytes.count
        return min(end, start + Self.largestPiece)
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
        // A token that arrives whole has to fit into the limit as well.
        measureTokens(pendingCount + Int64(piece.count) > Int64(limits.tokenBytes))
        let status = try unsafe hand(piece, isFinal: isFinal)
        unsafe receiver.pointee.keepText()
        if let failure = unsafe receiver.pointee.failure { throw failure }
        if status != XML_STATUS_OK { throw syntaxError() }
        // Where nothing has been parsed yet the index is -1.
        let parsed = unsafe max(0, Int64(XML_GetCurrentByteIndex(parser)))
        pendingCount = fedCount - parsed
        if !isFinal, pendingCount > Int64(limits.tokenBytes) {
            throw unsafe receiver.pointee.located(XMLDecodingError(.limitExceeded(.tokenBytes)))
        }
    }

    /// Hands a piece to expat, which calls back while it parses it.
    ///
    /// In memory whose place is known, so that text needn't be copied: where the piece is, if expat has nothing left of
    /// the one before, or else in expat's own buffer, behind what is left.
    private func hand(_ piece: UnsafeBufferPointer<UInt8>, isFinal: Bool) throws(XMLDecodingError) -> XML_Status {
        defer { withExtendedLifetime(self) {} }
        let count = Int32(truncatingIfNeeded: piece.count)
        guard pendingCount > 0, let start = piece.baseAddress else {
            unsafe receiver.pointee.input = UnsafeRawBufferPointer(piece)
            return unsafe piece.withMemoryRebound(to: CChar.self) {
                unsafe XML_Parse(parser, $0.baseAddress, count, isFinal ? 1 : 0)
            }
        }
        guard let buffer = unsafe XML_GetBuffer(parser, count) else { throw syntaxError() }
        unsafe buffer.copyMemory(from: start, byteCount: piece.count)
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
        unsafe XML_SetCommentHandler(parser, isNeeded ? commentHandler : nil)
        unsafe XML_SetProcessingInstructionHandler(parser, isNeeded ? instructionHandler : nil)
    }

    private func syntaxError() -> XMLDecodingError {
        let code = unsafe XML_GetErrorCode(parser)
        let reason: XMLDecodingError.Reason =
            switch code {
            case XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR,
                XML_ERROR_UNCLOSED_CDATA_SECTION:
                .truncated
            case XML_ERROR_UNKNOWN_ENCODING, XML_ERROR_INCORRECT_ENCODING: .unsupportedEncoding
            case XML_ERROR_DUPLICATE_ATTRIBUTE: .duplicateAttribute
            default: .malformed(code: Int(code.rawValue))
            }
        return unsafe receiver.pointee.located(XMLDecodingError(reason))
    }
}

// MARK: - Callbacks

/// Takes expat's callbacks and hands them to the stack, until one fails.
@safe
private struct Receiver: ~Copyable {
    private let parser: XML_Parser
    private let stack: UnsafeMutablePointer<ElementStack>

    /// The first error.
    private(set) var failure: XMLDecodingError?

    /// The size of the longest token, where one can be longer.
    var tokenLimit = Int.max

    /// The attributes of the event that is being handled; reused.
    private var attributes: UnsafeMutableBufferPointer<RawAttribute>

    /// The bytes that are being parsed, in place until the parser returns.
    var input = unsafe UnsafeRawBufferPointer(start: nil, count: 0)

    /// The size of an ASCII character in bytes.
    var characterSize = 1

    /// What expat wasn't given.
    private var skipped = SkippedText()

    init(parser: XML_Parser, stack: UnsafeMutablePointer<ElementStack>) {
        unsafe self.parser = parser
        unsafe self.stack = stack
        unsafe attributes = .allocate(capacity: 16)
    }

    deinit {
        unsafe attributes.deallocate()
    }

    var location: XMLLocation { skipped.location(of: countedLocation) }

    /// The place as expat knows it, as if what it wasn't given didn't exist.
    private var countedLocation: XMLLocation {
        unsafe XMLLocation(
            line: Int(XML_GetCurrentLineNumber(parser)),
            column: Int(XML_GetCurrentColumnNumber(parser)) + 1,
            byteOffset: max(0, Int64(XML_GetCurrentByteIndex(parser)))
        )
    }

    /// Notes text that follows what expat has consumed, and that it won't be given.
    mutating func skip(_ extent: TextExtent) {
        skipped.append(extent, at: countedLocation)
    }

    func located(_ error: XMLDecodingError) -> XMLDecodingError {
        error.located(at: location, path: unsafe stack.pointee.path)
    }

    /// Runs the handling of an event, unless one before it failed.
    @inline(__always)
    mutating func handle(_ event: (UnsafeMutablePointer<ElementStack>) throws(XMLDecodingError) -> Void) {
        guard failure == nil else { return }
        do {
            try unsafe event(stack)
        } catch {
            fail(error)
        }
    }

    /// Parks the first error.
    ///
    /// - Parameters:
    ///   - error: The error.
    ///   - count: ASCII characters from the start of the event that is being handled to the fault.
    private mutating func fail(_ error: XMLDecodingError, behind count: Int64 = 0) {
        var place = location
        place.column += Int(count)
        place.byteOffset += count * Int64(characterSize)
        failure = error.located(at: place, path: unsafe stack.pointee.path)
        _ = unsafe XML_StopParser(parser, XML_Bool(XML_FALSE))
    }

    /// Compares the token of the event that is being handled with the limit.
    @inline(__always)
    mutating func measureToken() {
        guard tokenLimit != .max, unsafe Int(XML_GetCurrentByteCount(parser)) > tokenLimit else { return }
        unsafe handle { _ throws(XMLDecodingError) in throw XMLDecodingError(.limitExceeded(.tokenBytes)) }
    }

    @inline(__always)
    mutating func startElement(
        _ name: UnsafePointer<XML_Char>,
        _ pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>
    ) {
        measureToken()
        var count = 0
        while let name = unsafe pairs[2 * count], let value = unsafe pairs[2 * count + 1] {
            if unsafe count == attributes.count { growAttributes() }
            unsafe attributes.initializeElement(at: count, to: RawAttribute(name: bytes(name), value: bytes(value)))
            count += 1
        }
        let attributes = unsafe UnsafeMutableBufferPointer(rebasing: attributes[..<count])
        unsafe handle { stack throws(XMLDecodingError) in
            try unsafe stack.pointee.startElement(bytes(name), attributes)
        }
    }

    @inline(__always)
    mutating func characters(_ text: UnsafeBufferPointer<UInt8>) {
        // Not in the input are characters that stand for others, a line end or a reference.
        let offset = unsafe UInt(bitPattern: text.baseAddress) &- UInt(bitPattern: input.baseAddress)
        let isLasting = unsafe offset < UInt(bitPattern: input.count)
        guard failure == nil else { return }
        do {
            try unsafe stack.pointee.characters(text, isLasting: isLasting)
        } catch {
            // Where text starts depends on how it was cut; a fault in streamed content has a place of its own.
            fail(error, behind: unsafe stack.pointee.stream?.decodedCount ?? 0)
        }
    }

    /// The parser returns, and the input with it.
    mutating func keepText() {
        unsafe input = UnsafeRawBufferPointer(start: nil, count: 0)
        unsafe handle { stack throws(XMLDecodingError) in try unsafe stack.pointee.keepText() }
    }

    private mutating func growAttributes() {
        let larger = unsafe UnsafeMutableBufferPointer<RawAttribute>.allocate(capacity: attributes.count * 2)
        _ = unsafe larger.moveInitialize(fromContentsOf: attributes)
        unsafe attributes.deallocate()
        unsafe attributes = larger
    }
}

/// The bytes of a C string.
@inline(__always)
private func bytes(_ string: UnsafePointer<XML_Char>) -> UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(
        start: UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self),
        count: strlen(string)
    )
}

@inline(__always)
private func receiver(_ userData: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<Receiver> {
    // Set when the parser was created, and never changed.
    unsafe userData.unsafelyUnwrapped.assumingMemoryBound(to: Receiver.self)
}

private let startElementHandler: XML_StartElementHandler = { userData, name, attributes in
    guard let name = unsafe name, let attributes = unsafe attributes else { return }
    unsafe receiver(userData).pointee.startElement(name, attributes)
}

private let endElementHandler: XML_EndElementHandler = { userData, name in
    guard let name = unsafe name else { return }
    unsafe receiver(userData).pointee.measureToken()
    unsafe receiver(userData).pointee.handle { stack throws(XMLDecodingError) in
        try unsafe stack.pointee.endElement({ unsafe bytes(name) })
    }
}

private let characterDataHandler: XML_CharacterDataHandler = { userData, text, count in
    let text = unsafe UnsafeBufferPointer(
        start: UnsafeRawPointer(text)?.assumingMemoryBound(to: UInt8.self),
        count: Int(count)
    )
    unsafe receiver(userData).pointee.characters(text)
}

private let commentHandler: XML_CommentHandler = { userData, _ in
    unsafe receiver(userData).pointee.measureToken()
}

private let instructionHandler: XML_ProcessingInstructionHandler = { userData, _, _ in
    unsafe receiver(userData).pointee.measureToken()
}

private let startDoctypeHandler: XML_StartDoctypeDeclHandler = { userData, _, _, _, _ in
    unsafe receiver(userData).pointee.handle { _ throws(XMLDecodingError) in
        throw XMLDecodingError(.doctypeForbidden)
    }
}
