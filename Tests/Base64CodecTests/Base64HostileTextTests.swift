import Base64Codec
import Testing

@Suite("Random hostile text comes to the same")
struct Base64HostileTextTests {
    @Test("as with the reference implementation, in random pieces and rooms", arguments: Base64Kernel.available)
    func againstReference(kernel: Base64Kernel) throws {
        for seed in 0..<1_500 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let text = hostileText(maximumCount: 400, &random)
            let padding: Base64Padding = Bool.random(using: &random) ? .required : .optional
            var cuts = SplitMix64(seed: seed)
            let maximum = Int.random(in: 1...200, using: &random)
            let outcome = Base64Outcome(
                decoding: text,
                padding: padding,
                kernel: kernel,
                piece: { Int.random(in: 1...maximum, using: &cuts) },
                room: { Int.random(in: 1...150, using: &random) }
            )
            try #require(outcome == ReferenceBase64.decode(text, padding: padding), "seed \(seed)")
        }
    }

    @Test("as with the scalar kernel, at lengths that take all paths", arguments: Base64Kernel.available)
    func againstScalar(kernel: Base64Kernel) throws {
        for seed in 0..<150 as Range<UInt64> {
            var random = SplitMix64(seed: seed &+ 1 << 32)
            let text = hostileText(maximumCount: 9_000, &random)
            let size = Int.random(in: 1_000...9_000, using: &random)
            let outcome = Base64Outcome(decoding: text, kernel: kernel, piece: { size }, room: { size })
            try #require(outcome == Base64Outcome(decoding: text, kernel: .scalar), "seed \(seed)")
        }
    }

    @Test("when it is encoded, as with the reference implementation", arguments: Base64Kernel.available)
    func encoding(kernel: Base64Kernel) throws {
        for seed in 0..<500 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let count = Int.random(in: 0...400, using: &random)
            let bytes = random.bytes(count)
            var cuts = random
            let text = Base64Encoder.encode(
                bytes,
                kernel: kernel,
                piece: { Int.random(in: 1...150, using: &cuts) },
                room: { Int.random(in: 1...150, using: &random) }
            )
            try #require(text == ReferenceBase64.encode(bytes), "seed \(seed)")
        }
    }

    /// A text that starts out right, with one kind of trouble sprinkled over it.
    private func hostileText(maximumCount: Int, _ random: inout SplitMix64) -> [UInt8] {
        var text = ReferenceBase64.encode(random.bytes(Int.random(in: 0...maximumCount * 3 / 4, using: &random)))
        let whiteSpace = [UInt8](" \t\r\n".utf8)
        switch Int.random(in: 0..<6, using: &random) {
        case 0:
            text = lines(of: text, columns: Int.random(in: 1...100, using: &random))
        case 1:
            let rarity = Int.random(in: 1...40, using: &random)
            text = text.flatMap { byte in
                random.next() % UInt64(rarity) == 0 ? [byte, whiteSpace[Int(random.next() & 3)]] : [byte]
            }
        case 2:
            for place in text.indices where random.next() % 200 == 0 {
                text[place] = UInt8(truncatingIfNeeded: random.next())
            }
        case 3:
            for place in text.indices where random.next() % 100 == 0 {
                text[place] = UInt8(ascii: "=")
            }
        case 4:
            text.removeLast(Int.random(in: 0...min(4, text.count), using: &random))
        default:
            text = random.bytes(text.count % 50) + text
        }
        return text
    }
}
