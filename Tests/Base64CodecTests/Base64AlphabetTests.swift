import Base64Codec
import Testing

@Suite("Only the alphabet of RFC 4648 section 4 is accepted")
struct Base64AlphabetTests {
    @Test("whatever byte stands at whatever place", arguments: Base64Kernel.available)
    func everyByteEverywhere(kernel: Base64Kernel) throws {
        var random = SplitMix64(seed: 9)
        let digits = random.digits(192)
        for position in 0..<128 {
            for byte in UInt8.min...UInt8.max {
                var text = digits
                text[position] = byte
                let outcome = Base64Outcome(decoding: text, kernel: kernel)
                guard let error = expectedError(for: byte, at: position) else {
                    // Digits and white space: the reference implementation says what they come to.
                    try #require(outcome == ReferenceBase64.decode(text), "byte \(byte) at \(position)")
                    continue
                }
                try #require(outcome.error == error, "byte \(byte) at \(position)")
                try #require(outcome.bytes.count == position * 3 / 4)
            }
        }
    }

    /// The error for a byte that can be neither a digit nor white space; nil for one that is.
    private func expectedError(for byte: UInt8, at position: Int) -> Base64Error? {
        switch byte {
        case UInt8(ascii: "="):
            nil
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
            nil
        default:
            ReferenceBase64.alphabet.contains(byte) ? nil : Base64Error(.invalidCharacter(byte), at: Int64(position))
        }
    }

    @Test("also in the middle of lines, where the error is found as exactly", arguments: Base64Kernel.available)
    func foreignByteInLines(kernel: Base64Kernel) throws {
        var random = SplitMix64(seed: 13)
        let text = lines(of: random.digits(4_800), columns: 76)
        var digitsBefore = 0
        for position in text.indices {
            var faulty = text
            faulty[position] = UInt8(ascii: "<")
            let outcome = Base64Outcome(decoding: faulty, kernel: kernel)
            let error = Base64Error(.invalidCharacter(UInt8(ascii: "<")), at: Int64(position))
            try #require(outcome.error == error)
            try #require(outcome.bytes.count == digitsBefore * 3 / 4)
            digitsBefore += text[position] > UInt8(ascii: " ") ? 1 : 0
        }
    }

    @Test("so that the URL-safe characters are not", arguments: Base64Kernel.available)
    func urlSafeAlphabet(kernel: Base64Kernel) {
        for character in [UInt8(ascii: "-"), UInt8(ascii: "_")] {
            let outcome = Base64Outcome(decoding: [UInt8(ascii: "A"), character], kernel: kernel)
            #expect(outcome.error == Base64Error(.invalidCharacter(character), at: 1))
        }
    }

    @Test("and other white space than that of XML is not", arguments: Base64Kernel.available)
    func otherWhiteSpace(kernel: Base64Kernel) {
        for character: UInt8 in [0x00, 0x0B, 0x0C, 0x85, 0xA0] {
            let outcome = Base64Outcome(decoding: [character], kernel: kernel)
            #expect(outcome.error == Base64Error(.invalidCharacter(character), at: 0))
        }
    }
}
