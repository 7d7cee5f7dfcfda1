/// A character beyond ASCII, as UTF-8 writes it (RFC 3629 §4).
enum UTF8Sequence {
    /// What stands at a place.
    enum Finding {
        /// A character of so many bytes.
        case character(Int)
        /// The start of one; the rest isn't there yet.
        case incomplete
        /// No character that may stand in XML 1.0 (§2.2 [2]), or bytes that aren't UTF-8.
        case invalid
    }

    /// Finds out what stands at a place, whose first byte is none of ASCII.
    @inline(__always)
    static func find(at start: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>) -> Finding {
        let lead = unsafe start[0]
        let count: Int
        // The range of the second byte; of the others it is 80 to BF.
        var (low, high): (UInt8, UInt8) = (0x80, 0xBF)
        switch lead {
        case 0xC2...0xDF: count = 2
        case 0xE0: (count, low) = (3, 0xA0)
        case 0xED: (count, high) = (3, 0x9F)
        case 0xE1...0xEF: count = 3
        case 0xF0: (count, low) = (4, 0x90)
        case 0xF4: (count, high) = (4, 0x8F)
        case 0xF1...0xF3: count = 4
        default: return .invalid
        }
        let available = unsafe end - start
        guard available > 1 else { return .incomplete }
        guard unsafe start[1] >= low, unsafe start[1] <= high else { return .invalid }
        guard count > 2 else { return .character(count) }
        guard available > 2 else { return .incomplete }
        guard unsafe isContinuation(start[2]) else { return .invalid }
        guard count > 3 else { return unsafe isNoCharacter(start) ? .invalid : .character(count) }
        guard available > 3 else { return .incomplete }
        return unsafe isContinuation(start[3]) ? .character(count) : .invalid
    }

    @inline(__always)
    private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

    /// Whether three bytes are U+FFFE or U+FFFF.
    @inline(__always)
    private static func isNoCharacter(_ bytes: UnsafePointer<UInt8>) -> Bool {
        unsafe bytes[0] == 0xEF && bytes[1] == 0xBF && bytes[2] >= 0xBE
    }
}
