/// Which texts are names (Namespaces in XML 1.0 §4, on the characters of XML 1.0, fifth edition, §2.3).
enum NameSyntax {
    /// The offset of the colon in a qualified name, 0 where it has none, or `nil` where the text isn't one.
    static func offsetOfColon(inQName text: Span<UInt8>) -> Int? {
        var colon = 0
        var isAtStart = true
        var index = 0
        while index < text.count {
            if text[index] == UInt8(ascii: ":"), !isAtStart, colon == 0 {
                colon = index
                isAtStart = true
                index += 1
                continue
            }
            guard let length = lengthOfNameCharacter(in: text, at: index, isFirst: isAtStart) else { return nil }
            isAtStart = false
            index += length
        }
        return isAtStart ? nil : colon
    }

    /// The number of bytes of the character at an offset, or `nil` where a name can't have it there.
    private static func lengthOfNameCharacter(in text: Span<UInt8>, at index: Int, isFirst: Bool) -> Int? {
        let byte = text[index]
        if byte < 0x80 {
            return isNameStart(ascii: byte) || (!isFirst && isNameContinuation(ascii: byte)) ? 1 : nil
        }
        guard let (scalar, length) = scalar(in: text, at: index) else { return nil }
        return isNameStart(scalar) || (!isFirst && isNameContinuation(scalar)) ? length : nil
    }

    private static func isNameStart(ascii byte: UInt8) -> Bool {
        (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: "_")
    }

    private static func isNameContinuation(ascii byte: UInt8) -> Bool {
        byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    /// Whether a name of XML, which may have colons, can start with a character.
    static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
        scalar == ":" || (scalar.isASCII ? isNameStart(ascii: UInt8(scalar.value)) : isNameStart(scalar.value))
    }

    /// Whether a name of XML, which may have colons, can contain a character.
    static func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
        if isNameStart(scalar) { return true }
        return scalar.isASCII ? isNameContinuation(ascii: UInt8(scalar.value)) : isNameContinuation(scalar.value)
    }

    private static func isNameStart(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F,
            0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x1_0000...0xE_FFFF:
            true
        default:
            false
        }
    }

    private static func isNameContinuation(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xB7, 0x300...0x36F, 0x203F...0x2040: true
        default: false
        }
    }

    /// The character of two to four bytes at an offset.
    private static func scalar(in text: Span<UInt8>, at index: Int) -> (UInt32, length: Int)? {
        let lead = text[index]
        let (bits, length) =
            switch lead {
            case 0xC2...0xDF: (UInt32(lead & 0x1F), 2)
            case 0xE0...0xEF: (UInt32(lead & 0x0F), 3)
            case 0xF0...0xF4: (UInt32(lead & 0x07), 4)
            default: (0, 0)
            }
        guard length > 0, index + length <= text.count else { return nil }
        var scalar = bits
        for offset in 1..<length {
            let byte = text[index + offset]
            guard byte & 0xC0 == 0x80 else { return nil }
            scalar = scalar &<< 6 | UInt32(byte & 0x3F)
        }
        return (scalar, length)
    }
}
