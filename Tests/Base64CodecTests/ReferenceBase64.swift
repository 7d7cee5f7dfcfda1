import Base64Codec

/// Base64 written for being obviously right: one character at a time, bits in an integer, positions by counting.
enum ReferenceBase64 {
    static let alphabet = [UInt8]("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// The value of each byte that is in the alphabet.
    private static let values: [Int?] = {
        var values = [Int?](repeating: nil, count: 256)
        for (value, digit) in alphabet.enumerated() {
            values[Int(digit)] = value
        }
        return values
    }()

    static func encode(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        var bits = 0
        var bitCount = 0
        for byte in bytes {
            bits = bits << 8 | Int(byte)
            bitCount += 8
            while bitCount >= 6 {
                bitCount -= 6
                text.append(alphabet[bits >> bitCount])
                bits &= (1 << bitCount) - 1
            }
        }
        if bitCount > 0 {
            text.append(alphabet[bits << (6 - bitCount)])
        }
        while text.count % 4 != 0 {
            text.append(UInt8(ascii: "="))
        }
        return text
    }

    static func decode(_ text: [UInt8], padding: Base64Padding = .required) -> Base64Outcome {
        var outcome = Base64Outcome()
        var bits = 0
        var bitCount = 0
        var digits = 0
        var pads = 0

        func reason(toReject byte: UInt8) -> Base64Error.Reason? {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
                return nil
            case UInt8(ascii: "="):
                guard digits % 4 >= 2, digits % 4 + pads < 4 else { return .invalidPadding }
                guard bits == 0 else { return .nonZeroTrailingBits }
                pads += 1
                return nil
            default:
                guard let value = values[Int(byte)] else { return .invalidCharacter(byte) }
                guard pads == 0 else { return .dataAfterPadding }
                digits += 1
                bits = bits << 6 | value
                bitCount += 6
                if bitCount >= 8 {
                    bitCount -= 8
                    outcome.bytes.append(UInt8(bits >> bitCount))
                    bits &= (1 << bitCount) - 1
                }
                return nil
            }
        }

        func reasonToRejectEnd() -> Base64Error.Reason? {
            switch (digits % 4, pads) {
            case (0, _): nil
            case (1, _): .truncatedQuantum
            case (_, 0) where padding == .optional: bits == 0 ? nil : .nonZeroTrailingBits
            case (let digits, let pads): digits + pads == 4 ? nil : .missingPadding
            }
        }

        for (offset, byte) in text.enumerated() {
            if let reason = reason(toReject: byte) {
                outcome.error = Base64Error(reason, at: Int64(offset))
                return outcome
            }
        }
        outcome.error = reasonToRejectEnd().map { Base64Error($0, at: Int64(text.count)) }
        return outcome
    }
}
