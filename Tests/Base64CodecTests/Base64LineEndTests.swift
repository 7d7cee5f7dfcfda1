import Base64Codec
import Testing

@Suite("Line ends are counted")
struct Base64LineEndTests {
    @Test("as an XML processor takes them: CR LF is one", arguments: Base64Kernel.available)
    func rules(kernel: Base64Kernel) {
        let texts: [(String, Base64LineEnds)] = [
            ("", Base64LineEnds()), ("AA", Base64LineEnds(lastLine: 2)), (" \t", Base64LineEnds(lastLine: 2)),
            ("\n", Base64LineEnds(count: 1)), ("\r", Base64LineEnds(count: 1)),
            ("\r\n", Base64LineEnds(count: 1, pairs: 1)), ("\n\r", Base64LineEnds(count: 2)),
            ("\r\r\nA", Base64LineEnds(count: 2, pairs: 1, lastLine: 1)),
            ("A\r\n\nA\r\n ", Base64LineEnds(count: 3, pairs: 2, lastLine: 1)),
        ]
        for (text, lineEnds) in texts {
            #expect(count([UInt8](text.utf8), kernel) == lineEnds, "\(text.debugDescription)")
        }
    }

    @Test("in lines of every length, whatever ends them", arguments: Base64Kernel.available)
    func regular(kernel: Base64Kernel) throws {
        for columns in 1...200 {
            for separator in ["\r\n", "\n", "\r", "\r\r", "\n\r"] {
                for count in [columns - 1, columns, 3 * columns, 700] {
                    var text = lines(of: [UInt8](repeating: 65, count: count), columns: columns, separator: separator)
                    try #require(self.count(text, kernel) == reference(text), "\(columns)")
                    // One that is out of step.
                    text.insert(UInt8(ascii: "\r"), at: text.count / 2)
                    try #require(self.count(text, kernel) == reference(text), "\(columns)")
                }
            }
        }
    }

    @Test("in random text", arguments: Base64Kernel.available)
    func random(kernel: Base64Kernel) throws {
        for seed in 0..<600 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let count = Int.random(in: 0...(seed % 20 == 0 ? 20_000 : 300), using: &random)
            let rarity = Int.random(in: 1...20, using: &random)
            let text = (0..<count).map { _ in
                Int.random(in: 0..<rarity, using: &random) == 0 ? [10, 13, 32, 9][Int(random.next() & 3)] : 65 as UInt8
            }
            try #require(self.count(text, kernel) == reference(text), "seed \(seed)")
        }
    }

    @Test("in text of nothing else, longer than a register counts", arguments: Base64Kernel.available)
    func dense(kernel: Base64Kernel) throws {
        for unit in ["\n", "\r", "\r\n", "\n\n\r"] as [String] {
            let text = [UInt8](String(repeating: unit, count: 30_000).utf8)
            for count in [text.count, text.count - 1, 16_321, 8_161, 255 * 32 + 1] {
                let part = [UInt8](text[..<count])
                try #require(self.count(part, kernel) == reference(part), "\(count)")
            }
        }
    }

    private func count(_ text: [UInt8], _ kernel: Base64Kernel) -> Base64LineEnds {
        kernel.lineEnds(in: text.span, whiteSpaceCount: text.count { [9, 10, 13, 32].contains($0) })
    }

    private func reference(_ text: [UInt8]) -> Base64LineEnds {
        var lineEnds = Base64LineEnds()
        var previous: UInt8 = 0
        for byte in text {
            let isEnd = byte == 10 || byte == 13
            lineEnds.lastLine = isEnd ? 0 : lineEnds.lastLine + 1
            if byte == 10, previous == 13 {
                lineEnds.pairs += 1
            } else if isEnd {
                lineEnds.count += 1
            }
            previous = byte
        }
        return lineEnds
    }
}
