/// Which characters of a text have to be written as references (XML 1.0 §2.4, §2.11, §3.3.3), and which can't be
/// written at all (§2.2).
@usableFromInline
enum TextEscaping {
    /// Where the text stands.
    @usableFromInline
    enum Context: UInt8, Sendable {
        case content
        case attribute
    }

    // MARK: - Text that needs no escaping

    /// Copies all of a text; returns whether it is known to need no escaping: false for what isn't ASCII.
    ///
    /// The same is looked for in both contexts: what needs no escaping in one of them is found out by the slow path. Whole
    /// words are copied and looked at without a branch, the last one together with bytes of the one before.
    @inline(__always)
    static func copyASCII(
        _ source: UnsafePointer<UInt8>,
        _ count: Int,
        to target: UnsafeMutablePointer<UInt8>
    ) -> Bool {
        let source = unsafe UnsafeRawPointer(source)
        let target = UnsafeMutableRawPointer(target)
        if count >= 8 { return unsafe copyWords(source, count, to: target) }
        if count >= 4 {
            let first = unsafe source.loadUnaligned(as: UInt32.self)
            let last = unsafe source.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
            unsafe target.storeBytes(of: first, as: UInt32.self)
            unsafe target.storeBytes(of: last, toByteOffset: count &- 4, as: UInt32.self)
            return attentionOrBeyondASCII(UInt64(first) &<< 32 | UInt64(last)) & highBits == 0
        }
        var isClean = true
        for offset in 0..<count {
            let byte = unsafe source.load(fromByteOffset: offset, as: UInt8.self)
            unsafe target.storeBytes(of: byte, toByteOffset: offset, as: UInt8.self)
            if needsAttention(byte) { isClean = false }
        }
        return isClean
    }

    /// Copies a text of at least eight bytes; returns whether it is known to need no escaping.
    @inline(__always)
    private static func copyWords(
        _ source: UnsafeRawPointer,
        _ count: Int,
        to target: UnsafeMutableRawPointer
    ) -> Bool {
        let lastOffset = count &- 8
        let last = unsafe source.loadUnaligned(fromByteOffset: lastOffset, as: UInt64.self)
        var marks = attentionOrBeyondASCII(last)
        var offset = 0
        while offset < lastOffset {
            let word = unsafe source.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            unsafe target.storeBytes(of: word, toByteOffset: offset, as: UInt64.self)
            marks |= attentionOrBeyondASCII(word)
            offset &+= 8
        }
        unsafe target.storeBytes(of: last, toByteOffset: lastOffset, as: UInt64.self)
        return marks & highBits == 0
    }

    /// Copies text up to the first byte that needs attention; returns how many bytes were copied.
    ///
    /// Up to seven bytes more may be written.
    @inline(__always)
    static func copyClean(
        _ source: UnsafePointer<UInt8>,
        _ count: Int,
        to target: UnsafeMutablePointer<UInt8>
    ) -> Int {
        var offset = 0
        while count &- offset >= 8 {
            let word = unsafe UnsafeRawPointer(source).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            unsafe UnsafeMutableRawPointer(target).storeBytes(of: word, toByteOffset: offset, as: UInt64.self)
            let marks = attention(UInt64(littleEndian: word)) & highBits
            // What is marked by mistake comes after a byte that is marked rightly.
            if marks != 0 { return offset &+ marks.trailingZeroBitCount / 8 }
            offset &+= 8
        }
        while offset < count, unsafe !needsAttention(source[offset]) {
            unsafe target[offset] = source[offset]
            offset &+= 1
        }
        return offset
    }

    private static let lowBits: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Whether nothing in a text may need attention.
    static func isClean(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let raw = UnsafeRawBufferPointer(text)
        var offset = 0
        while offset + 8 <= raw.count {
            let word = unsafe raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            if attention(word) & highBits != 0 { return false }
            offset += 8
        }
        return unsafe !text[offset...].contains(where: needsAttention)
    }

    /// Marks the highest bit of each byte that is a control character, `&`, `<`, `>`, `"`, or 0xEF, which begins U+FFFE
    /// and U+FFFF; the other bits mean nothing.
    ///
    /// May mark a byte that only looks like one because of the one before it. `<` and `>` differ in one bit, and so do
    /// `"` and `&`.
    @inline(__always)
    private static func attention(_ word: UInt64) -> UInt64 {
        let control = (word &- lowBits &* 0x20) & ~word
        let angle = zeros((word | lowBits &* 0x02) ^ lowBits &* 0x3E)
        let quoteOrAmpersand = zeros((word | lowBits &* 0x04) ^ lowBits &* 0x26)
        let noncharacter = zeros(word ^ lowBits &* 0xEF)
        return control | angle | quoteOrAmpersand | noncharacter
    }

    /// Marks the highest bit of each byte that ``attention(_:)`` marks, or that isn't ASCII: with fewer operations, since
    /// nothing has to be told apart from such bytes.
    @inline(__always)
    private static func attentionOrBeyondASCII(_ word: UInt64) -> UInt64 {
        let control = word &- lowBits &* 0x20
        let angle = ((word | lowBits &* 0x02) ^ lowBits &* 0x3E) &- lowBits
        let quoteOrAmpersand = ((word | lowBits &* 0x04) ^ lowBits &* 0x26) &- lowBits
        return word | control | angle | quoteOrAmpersand
    }

    /// Marks the highest bit of each byte that is zero.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 {
        (word &- lowBits) & ~word
    }

    @inline(__always)
    private static func needsAttention(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0xEF
    }

    // MARK: - Text that needs escaping

    /// The reference that stands for a character, or `nil` if it can be written as it is.
    static func reference(for byte: UInt8, in context: Context) -> StaticString? {
        switch (byte, context) {
        case (UInt8(ascii: "&"), _): "&amp;"
        case (UInt8(ascii: "<"), _): "&lt;"
        case (UInt8(ascii: ">"), _): "&gt;"
        case (UInt8(ascii: "\r"), _): "&#xD;"
        case (UInt8(ascii: "\""), .attribute): "&quot;"
        case (UInt8(ascii: "\t"), .attribute): "&#x9;"
        case (UInt8(ascii: "\n"), .attribute): "&#xA;"
        default: nil
        }
    }

    /// The scalar at the start of the text if it isn't a character of XML 1.0.
    static func invalidScalar(at bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
        let first = unsafe bytes[0]
        if first < 0x20, first != UInt8(ascii: "\t"), first != UInt8(ascii: "\n") { return UInt32(first) }
        guard first == 0xEF, bytes.count >= 3, unsafe bytes[1] == 0xBF, unsafe bytes[2] >= 0xBE else { return nil }
        return unsafe 0xFFC0 + UInt32(bytes[2] & 0x3F)
    }
}
