#if canImport(Darwin)
internal import Darwin
#elseif canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// Reads the base64 text of streamed elements straight from the document, where a parser would only hand it on.
///
/// It stands beside a driver, which asks it wherever all that precedes has been consumed, and takes digits and white
/// space up to the first other byte: a tag, a reference, a comment, padding, a fault, all of them are the driver's. That
/// is exact, because between two tokens of an element's content, or inside of a CDATA section, those bytes are text
/// whatever stands around them, and leave a parser in the state that it is in. It needs an encoding in which ASCII
/// characters are bytes.
@safe
struct Base64Lane {
    private let stack: UnsafeMutablePointer<ElementStack>

    /// Text that goes on for less than this isn't worth a cut.
    private static let window = 4 << 10
    /// How many bytes are looked at to tell base64 from other text.
    private static let sample = 64

    init(into stack: UnsafeMutablePointer<ElementStack>) {
        unsafe self.stack = stack
    }

    /// Whether the innermost open element streams.
    private var isStreaming: Bool { unsafe stack.pointee.mode == .binary }

    /// Whether the next bytes can be read here.
    var isOpen: Bool { unsafe isStreaming && stack.pointee.options.usesBase64Lane }

    /// Decodes digits and white space up to the first byte that is neither, or to a CR at the end.
    ///
    /// - Parameters:
    ///   - bytes: What comes next in the document.
    ///   - extent: What was taken is added to it, also if the sink throws.
    /// - Throws: What the sink throws, as an error without a place.
    func read(
        _ bytes: UnsafeBufferPointer<UInt8>,
        addingTo extent: inout TextExtent
    ) throws(XMLDecodingError) {
        try unsafe stack.pointee.stream?.writeRun(bytes, addingTo: &extent)
    }

    /// Where the piece ends that the driver takes next: where a long text that looks like base64 goes on, so that the
    /// rest of it can be read here, or else with the bytes.
    ///
    /// A document without such text stays whole, because pieces cost a parser time.
    func end(ofPieceAt start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard bytes.count >= 2 * Self.window else { return bytes.count }
        var place = start
        if !isStreaming {
            // The element has to start first.
            guard let tag = unsafe Self.firstTag(in: bytes, from: start) else { return bytes.count }
            place = tag
        }
        // Windows lie where they lie in the bytes, so that the pieces don't depend on how far the lane came.
        place += Self.window - place % Self.window
        while place <= bytes.count - Self.window {
            let window = unsafe UnsafeBufferPointer(rebasing: bytes[place..<place + Self.window])
            if unsafe Self.isLongText(window) { return place }
            place += Self.window
        }
        return bytes.count
    }

    private static func isLongText(_ window: UnsafeBufferPointer<UInt8>) -> Bool {
        guard unsafe window.prefix(sample).allSatisfy(\.mayStandInBase64) else { return false }
        return unsafe firstTag(in: window, from: 0) == nil
    }

    private static func firstTag(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard let base = bytes.baseAddress, start < bytes.count else { return nil }
        guard let tag = unsafe memchr(base + start, Int32(UInt8(ascii: "<")), bytes.count - start) else { return nil }
        return unsafe UnsafeRawPointer(tag) - UnsafeRawPointer(base)
    }
}

extension UInt8 {
    fileprivate var mayStandInBase64: Bool {
        switch self {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"):
            true
        default: isXMLWhiteSpace
        }
    }
}
