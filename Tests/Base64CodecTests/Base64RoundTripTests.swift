import Base64Codec
import Testing

@Suite("What was encoded decodes to itself")
struct Base64RoundTripTests {
    @Test("at every length up to 300 bytes", arguments: Base64Kernel.available)
    func everyLength(kernel: Base64Kernel) throws {
        var random = SplitMix64(seed: 1)
        for length in 0...300 {
            let bytes = random.bytes(length)
            var encoder = Base64Encoder(kernel: kernel)
            let text = encoder.encodeAll(bytes.span)
            try #require(text == ReferenceBase64.encode(bytes), "\(length) bytes")
            try #require(Base64Encoder.encodedCount(decodedCount: length) == text.count)
            let outcome = Base64Outcome(decoding: text, kernel: kernel)
            try #require(outcome == Base64Outcome(bytes: bytes), "\(length) bytes")
        }
    }

    @Test("in lines of every width up to 100 columns", arguments: Base64Kernel.available)
    func everyLineWidth(kernel: Base64Kernel) throws {
        var random = SplitMix64(seed: 2)
        let bytes = random.bytes(5_000)
        let text = ReferenceBase64.encode(bytes)
        for columns in 1...100 {
            for separator in ["\n", "\r\n", "\r\n        "] {
                let broken = lines(of: text, columns: columns, separator: separator)
                let outcome = Base64Outcome(decoding: broken, kernel: kernel)
                try #require(outcome == Base64Outcome(bytes: bytes), "\(columns) columns")
            }
        }
    }

    @Test("with every byte and every digit in every lane", arguments: Base64Kernel.available)
    func everyByteInEveryLane(kernel: Base64Kernel) throws {
        for first in 0..<256 {
            let bytes = (0..<192).map { UInt8(truncatingIfNeeded: first &+ $0 &* 7) }
            var encoder = Base64Encoder(kernel: kernel)
            let text = encoder.encodeAll(bytes.span)
            try #require(text == ReferenceBase64.encode(bytes))
            try #require(Base64Outcome(decoding: text, kernel: kernel) == Base64Outcome(bytes: bytes))
        }
    }
}
