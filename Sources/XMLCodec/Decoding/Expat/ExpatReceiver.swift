internal import CExpat

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// Takes expat's callbacks and hands them to the stack, until one fails.
@safe
struct ExpatReceiver: ~Copyable {
    let parser: XML_Parser
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

    /// The size in bytes that a character in UTF-8 may have.
    private static let longestCharacter = 4

    /// In a stream of documents, where the document starts.
    var start: StreamPosition?
    /// Whether the document has an XML declaration.
    var isDeclared = false
    /// The end of the event that the parser stopped behind, in bytes from its start.
    private(set) var stopIndex: Int64 = 0

    /// What the document type declaration says, if there is one.
    var documentType: DocumentTypeDeclaration?

    init(parser: XML_Parser, stack: UnsafeMutablePointer<ElementStack>, start: StreamPosition?) {
        unsafe self.parser = parser
        unsafe self.stack = stack
        self.start = start
        unsafe attributes = .allocate(capacity: 16)
    }

    deinit {
        unsafe attributes.deallocate()
    }

    var location: XMLLocation {
        let place = skipped.location(of: countedLocation)
        return start?.place(of: place) ?? place
    }

    /// The place as expat knows it, as if what it wasn't given didn't exist.
    private var countedLocation: XMLLocation {
        unsafe XMLLocation(
            line: Int(XML_GetCurrentLineNumber(parser)),
            column: Int(XML_GetCurrentColumnNumber(parser)) + 1,
            byteOffset: max(0, Int64(XML_GetCurrentByteIndex(parser)))
        )
    }

    /// Notes that what expat has consumed so far stands for all of the document up to a place.
    mutating func begin(at location: XMLLocation) {
        skipped = SkippedText(upTo: location, at: countedLocation)
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
    private mutating func fail(_ error: XMLDecodingError, behind count: Int = 0) {
        var place = location
        place.column += count
        place.byteOffset += Int64(count * characterSize)
        failure = error.located(at: place, path: unsafe stack.pointee.path)
        _ = unsafe XML_StopParser(parser, XML_Bool(XML_FALSE))
    }

    mutating func suspend() {
        stopIndex = unsafe Int64(XML_GetCurrentByteIndex(parser)) + Int64(XML_GetCurrentByteCount(parser))
        _ = unsafe XML_StopParser(parser, XML_Bool(XML_TRUE))
    }

    /// Between documents, stops behind a comment or processing instruction: a declaration may follow, which expat wants
    /// to be the first thing in its document.
    mutating func endMiscellany() {
        measureToken()
        if start != nil, !isDeclared, unsafe stack.pointee.depth == 0, failure == nil { suspend() }
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
        // A reference may be long, with zeros in front of its number.
        if !isLasting, text.count <= Self.longestCharacter { measureToken() }
        guard failure == nil else { return }
        do {
            try unsafe stack.pointee.characters(text, isLasting: isLasting)
        } catch {
            // Where text starts depends on how it was cut; a fault in streamed content has a place of its own.
            fail(error, behind: unsafe stack.pointee.faultOffset)
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
func bytes(_ string: UnsafePointer<XML_Char>) -> UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(
        start: UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self),
        count: strlen(string)
    )
}

@inline(__always)
func receiver(_ userData: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<ExpatReceiver> {
    // Set when the parser was created, and never changed.
    unsafe userData.unsafelyUnwrapped.assumingMemoryBound(to: ExpatReceiver.self)
}

// MARK: - Handlers

extension ExpatReceiver {
    /// Has a parser call a receiver back, or nobody.
    static func listen(to parser: XML_Parser, _ receiver: UnsafeMutablePointer<ExpatReceiver>?) {
        let isHeard = unsafe receiver != nil
        unsafe XML_SetUserData(parser, receiver)
        unsafe XML_SetElementHandler(parser, isHeard ? startElementHandler : nil, isHeard ? endElementHandler : nil)
        unsafe XML_SetCharacterDataHandler(parser, isHeard ? characterDataHandler : nil)
        unsafe XML_SetStartDoctypeDeclHandler(parser, startDoctypeHandler)
        unsafe XML_SetXmlDeclHandler(parser, declarationHandler)
    }

    /// Has comments and processing instructions reported, which nobody needs mostly.
    static func listenToMiscellany(of parser: XML_Parser, _ isNeeded: Bool) {
        unsafe XML_SetCommentHandler(parser, isNeeded ? commentHandler : nil)
        unsafe XML_SetProcessingInstructionHandler(parser, isNeeded ? instructionHandler : nil)
    }
}

let startElementHandler: XML_StartElementHandler = { userData, name, attributes in
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

let characterDataHandler: XML_CharacterDataHandler = { userData, text, count in
    let text = unsafe UnsafeBufferPointer(
        start: UnsafeRawPointer(text)?.assumingMemoryBound(to: UInt8.self),
        count: Int(count)
    )
    unsafe receiver(userData).pointee.characters(text)
}

private let commentHandler: XML_CommentHandler = { userData, _ in
    unsafe receiver(userData).pointee.endMiscellany()
}

private let instructionHandler: XML_ProcessingInstructionHandler = { userData, _, _ in
    unsafe receiver(userData).pointee.endMiscellany()
}

private let declarationHandler: XML_XmlDeclHandler = { userData, _, _, _ in
    unsafe receiver(userData).pointee.isDeclared = true
}
