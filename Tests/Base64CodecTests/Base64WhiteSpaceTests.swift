import Base64Codec
import Testing

@Suite("White space may stand anywhere")
struct Base64WhiteSpaceTests {
    static let separators = [" ", "\t", "\r", "\n", "\r\n", " \t\r\n", String(repeating: " ", count: 130)]

    @Test("between any two characters of a long text", arguments: Base64Kernel.available)
    func everyPlace(kernel: Base64Kernel) throws {
        var random = SplitMix64(seed: 10)
        let bytes = random.bytes(100)
        let text = ReferenceBase64.encode(bytes)
        for separator in Self.separators {
            for place in 0...text.count {
                let spaced = text[..<place] + separator.utf8 + text[place...]
                let outcome = Base64Outcome(decoding: [UInt8](spaced), kernel: kernel)
                try #require(outcome == Base64Outcome(bytes: bytes), "at \(place)")
            }
        }
    }

    @Test("around, inside and behind the padding", arguments: Base64Kernel.available)
    func padding(kernel: Base64Kernel) {
        for text in ["Z g = =", " Zg==", "Zg\n==", "Zg=\r\n=", "Zg== \n", "\tZ\tg\t=\t=\t", "Zg==\r\n\r\n"] {
            let outcome = Base64Outcome(decoding: [UInt8](text.utf8), kernel: kernel)
            #expect(outcome == Base64Outcome(bytes: [UInt8(ascii: "f")]))
        }
    }

    @Test("alone stands for no bytes, as does nothing", arguments: Base64Kernel.available)
    func alone(kernel: Base64Kernel) {
        for count in [0, 1, 63, 64, 65, 4_000] {
            let text = [UInt8](repeating: UInt8(ascii: "\n"), count: count)
            #expect(Base64Outcome(decoding: text, kernel: kernel) == Base64Outcome())
        }
    }

    @Test("in every pattern of eight places", arguments: Base64Kernel.available)
    func everyPattern(kernel: Base64Kernel) throws {
        var random = SplitMix64(seed: 11)
        for pattern in 0..<256 {
            var text = random.digits(1_200)
            for place in text.indices where pattern >> (place % 8) & 1 == 1 {
                text[place] = UInt8(ascii: " ")
            }
            try #require(Base64Outcome(decoding: text, kernel: kernel) == ReferenceBase64.decode(text))
        }
    }
}
