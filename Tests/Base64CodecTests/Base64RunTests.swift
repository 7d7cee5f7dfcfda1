import Base64Codec
import Testing

@Suite("A run of a document")
struct Base64RunTests {
    @Test("ends at the first byte that is neither a digit nor white space", arguments: Base64Kernel.available)
    func end(kernel: Base64Kernel) {
        for (text, consumed) in [
            ("Zg==</a>", 2), ("Zm9v\r\n</a>", 6), ("Zm9v&#13;", 4), ("<", 0), ("=", 0), ("", 0), ("Zm9v", 4),
            ("\n ", 2),
        ] {
            var decoder = Base64Decoder(padding: .required, kernel: kernel)
            #expect(run([UInt8](text.utf8), &decoder).0.consumed == consumed, "\(text)")
        }
    }

    @Test("leaves a CR at the end to whoever knows what follows", arguments: Base64Kernel.available)
    func carriageReturn(kernel: Base64Kernel) {
        for (text, consumed) in [("\r", 0), ("Zm9v\r", 4), ("Zm9v\r\r", 5), ("Zm9v\r\n", 6), ("Zm9v\r=", 5)] {
            var decoder = Base64Decoder(padding: .required, kernel: kernel)
            #expect(run([UInt8](text.utf8), &decoder).0.consumed == consumed, "\(text.debugDescription)")
        }
    }

    @Test("takes nothing once there was padding, or an error", arguments: Base64Kernel.available)
    func padded(kernel: Base64Kernel) throws {
        for text in ["Zg=", "Zg==", "*"] {
            var decoder = Base64Decoder(padding: .required, kernel: kernel)
            _ = [UInt8](capacity: 10) { output in _ = try? decoder.decode([UInt8](text.utf8).span, into: &output) }
            #expect(run([UInt8]("AAAA \n".utf8), &decoder) == (Base64Run(), []))
        }
    }

    @Test("decodes to the same as normalized text, with errors at the same offsets", arguments: Base64Kernel.available)
    func sameAsNormalized(kernel: Base64Kernel) throws {
        for seed in 0..<300 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let digits = random.digits(Int.random(in: 0...(seed % 10 == 0 ? 20_000 : 400), using: &random))
            let separator = ["\r\n", "\n", "\r", " \r\n"][Int(random.next() & 3)]
            let text = lines(of: digits, columns: Int.random(in: 1...90, using: &random), separator: separator)
            let normalized = [UInt8](
                String(decoding: text, as: UTF8.self).replacing("\r\n", with: "\n").replacing("\r", with: "\n").utf8
            )
            var decoder = Base64Decoder(padding: .required, kernel: kernel)
            var bytes: [UInt8] = []
            var rest = text[...]
            while true {
                let (run, decoded) = run([UInt8](rest), &decoder, room: Int.random(in: 1...9_000, using: &random))
                bytes += decoded
                rest = rest.dropFirst(run.consumed)
                guard run.needsRoom else { break }
            }
            let expected = Base64Outcome(decoding: normalized, padding: .optional, kernel: .scalar).bytes
            try #require(bytes == expected, "seed \(seed)")
            // A CR at the end is still to come.
            try #require(rest == (text.last == 13 ? [13] : []), "seed \(seed)")
            try #require(decoder.offset == Int64(normalized.count - rest.count), "seed \(seed)")
        }
    }

    private func run(
        _ text: [UInt8],
        _ decoder: inout Base64Decoder,
        room: Int = 100
    ) -> (Base64Run, [UInt8]) {
        var run = Base64Run()
        let bytes = [UInt8](capacity: room) { output in run = decoder.decodeRun(text.span, into: &output) }
        return (run, bytes)
    }
}
