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

    private static let lowBits: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Copies text up to the first byte that may need attention; returns how many bytes were copied.
    ///
    /// Eight bytes are looked at at a time, and the same for both contexts: what needs no escaping in one of them is
    /// found out by the slow path.
    @inline(__always)
    static func copyClean(
        _ source: UnsafePointer<UInt8>,
        _ count: Int,
        to target: UnsafeMutablePointer<UInt8>
    ) -> Int {
        let raw = unsafe UnsafeRawPointer(source)
        let output = UnsafeMutableRawPointer(target)
        var offset = 0
        while offset + 8 <= count {
            let word = unsafe raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            if needsAttention(word) { break }
            unsafe output.storeBytes(of: word, toByteOffset: offset, as: UInt64.self)
            offset += 8
        }
        while offset < count, unsafe !needsAttention(source[offset]) {
            unsafe target[offset] = source[offset]
            offset += 1
        }
        return offset
    }

    /// Whether nothing in a text may need attention.
    static func isClean(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let raw = UnsafeRawBufferPointer(text)
        var offset = 0
        while offset + 8 <= raw.count {
            if needsAttention(unsafe raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) { return false }
            offset += 8
        }
        return unsafe !text[offset...].contains(where: needsAttention)
    }

    /// Whether one of eight bytes is a control character, `&`, `<`, `>`, `"`, or 0xEF, which begins U+FFFE and U+FFFF.
    ///
    /// May say yes where a byte only looks like one because of the one before it.
    @inline(__always)
    private static func needsAttention(_ word: UInt64) -> Bool {
        let control = (word &- lowBits &* 0x20) & ~word
        let ampersand = hasZero(word ^ lowBits &* 0x26)
        let less = hasZero(word ^ lowBits &* 0x3C)
        let greater = hasZero(word ^ lowBits &* 0x3E)
        let quote = hasZero(word ^ lowBits &* 0x22)
        let noncharacter = hasZero(word ^ lowBits &* 0xEF)
        return (control | ampersand | less | greater | quote | noncharacter) & highBits != 0
    }

    @inline(__always)
    private static func hasZero(_ word: UInt64) -> UInt64 {
        (word &- lowBits) & ~word
    }

    @inline(__always)
    private static func needsAttention(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0xEF
    }

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
