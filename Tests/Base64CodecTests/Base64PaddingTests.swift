import Base64Codec
import Testing

@Suite("The end of a text is checked")
struct Base64PaddingTests {
    /// Texts with what they come to, padding required and optional: decoded bytes, or an error.
    struct Case {
        let text: String
        let required: Result<String, Base64Error>
        let optional: Result<String, Base64Error>

        init(_ text: String, _ required: Result<String, Base64Error>, optional: Result<String, Base64Error>? = nil) {
            self.text = text
            self.required = required
            self.optional = optional ?? required
        }
    }

    static let cases = [
        Case("", .success("")),
        Case("Zg==", .success("f")),
        Case("Zg== \n", .success("f")),
        Case("Zm8=", .success("fo")),
        Case("Zg", fault(.missingPadding, 2), optional: .success("f")),
        Case("Zm8", fault(.missingPadding, 3), optional: .success("fo")),
        Case("Zm8 ", fault(.missingPadding, 4), optional: .success("fo")),
        Case("Zm9vZg", fault(.missingPadding, 6), optional: .success("foof")),
        Case("A", fault(.truncatedQuantum, 1)),
        Case("A\n", fault(.truncatedQuantum, 2)),
        Case("Zm9vA", fault(.truncatedQuantum, 5)),
        Case("AA=", fault(.missingPadding, 3)),
        Case("AA= ", fault(.missingPadding, 4)),
        Case("=", fault(.invalidPadding, 0)),
        Case("====", fault(.invalidPadding, 0)),
        Case("A=", fault(.invalidPadding, 1)),
        Case("A===", fault(.invalidPadding, 1)),
        Case("AAAA=", fault(.invalidPadding, 4)),
        Case("AA===", fault(.invalidPadding, 4)),
        Case("AAA==", fault(.invalidPadding, 4)),
        Case("AAA= =", fault(.invalidPadding, 5)),
        Case("AA=A", fault(.dataAfterPadding, 3)),
        Case("Zg==Zg==", fault(.dataAfterPadding, 4)),
        Case("Zg==\nZ", fault(.dataAfterPadding, 5)),
        Case("Zm8=Z", fault(.dataAfterPadding, 4)),
        Case("Zg==-", fault(.invalidCharacter(UInt8(ascii: "-")), 4)),
        Case("Zg=<", fault(.invalidCharacter(UInt8(ascii: "<")), 3)),
        Case("Zh==", fault(.nonZeroTrailingBits, 2)),
        Case("Zm9=", fault(.nonZeroTrailingBits, 3)),
        Case("Zm9 =", fault(.nonZeroTrailingBits, 4)),
        Case("Zh", fault(.missingPadding, 2), optional: fault(.nonZeroTrailingBits, 2)),
        Case("Zm9", fault(.missingPadding, 3), optional: fault(.nonZeroTrailingBits, 3)),
    ]

    private static func fault(_ reason: Base64Error.Reason, _ offset: Int64) -> Result<String, Base64Error> {
        .failure(Base64Error(reason, at: offset))
    }

    @Test("by the rules, whatever precedes it", arguments: Base64Kernel.available)
    func rules(kernel: Base64Kernel) throws {
        for prefix in [0, 60, 64, 128, 5_000] {
            let head = [UInt8](repeating: UInt8(ascii: "A"), count: prefix)
            for each in Self.cases {
                let text = head + [UInt8](each.text.utf8)
                for (padding, expected) in [(Base64Padding.required, each.required), (.optional, each.optional)] {
                    let outcome = Base64Outcome(decoding: text, padding: padding, kernel: kernel)
                    try #require(outcome == ReferenceBase64.decode(text, padding: padding), "\(each.text)")
                    try #require(summary(of: outcome, behind: prefix) == expected, "\(each.text)")
                }
            }
        }
    }

    /// The outcome without what the first `prefix` characters, all of them zero bits, add to it.
    private func summary(of outcome: Base64Outcome, behind prefix: Int) -> Result<String, Base64Error> {
        if let error = outcome.error {
            return .failure(Base64Error(error.reason, at: error.offset - Int64(prefix)))
        }
        return .success(String(decoding: outcome.bytes.dropFirst(prefix / 4 * 3), as: UTF8.self))
    }

    @Test("for every last character: only zero bits may be left over", arguments: Base64Kernel.available)
    func trailingBits(kernel: Base64Kernel) {
        for (value, digit) in ReferenceBase64.alphabet.enumerated() {
            let two = Base64Outcome(decoding: [65, digit, 61, 61], kernel: kernel)
            #expect(two.error == (value % 16 == 0 ? nil : Base64Error(.nonZeroTrailingBits, at: 2)))
            let three = Base64Outcome(decoding: [65, 65, digit, 61], kernel: kernel)
            #expect(three.error == (value % 4 == 0 ? nil : Base64Error(.nonZeroTrailingBits, at: 3)))
        }
    }
}
