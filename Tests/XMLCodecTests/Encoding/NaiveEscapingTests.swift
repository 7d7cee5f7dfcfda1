import TestSupport
import Testing
import XMLCodec

@Suite("Text is escaped as one character after the other would be")
struct NaiveEscapingTests {
    @Test("one character of each class, in texts of every length and at every place in them")
    func everyPlace() throws {
        for character in Self.characters {
            for count in 0...18 {
                for place in 0...count {
                    let text =
                        String(repeating: "x", count: place) + character + String(repeating: "é", count: count - place)
                    try check(text)
                }
            }
        }
    }

    @Test("random texts of up to 200 characters, many of them of the classes that need attention")
    func random() throws {
        var randomness = SeededRandomness(seed: 5)
        for round in 0..<4_000 {
            let count = Int.random(in: 0...200, using: &randomness)
            // From text that is all clean to text that is all special.
            let chance = 1 << (round % 8)
            let text = (0..<count).map { _ in
                randomness.oneIn(chance)
                    ? Self.characters.randomElement(using: &randomness) ?? ""
                    : Self.plain.randomElement(using: &randomness) ?? ""
            }
            try check(text.joined())
        }
    }

    /// What XML escapes, its neighbours among the characters, and what shares bytes with those that XML can't carry.
    private static let characters = [
        "&", "<", ">", "\"", "\t", "\n", "\r", " ", "!", "#", "%", "'", ";", "=", "?", "~", "\u{7F}", "\u{80}", "é",
        "\u{7FF}", "\u{800}", "漢", "\u{EFFF}", "\u{F000}", "\u{FFFD}", "\u{10000}", "😀",
    ]

    private static let plain = ["a", "Z", "0", " ", "x"]

    /// Encodes a text in an attribute, a string and a list of strings, which each have a path of their own.
    private func check(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let order = Order(number: 1, customer: text, tags: [text], itemIds: [ItemId(id: text)])
        let content = naive(text, isAttribute: false)
        let expected = """
            <m:Order \(declarations) Number="1"><t:Customer>\(content)</t:Customer><t:Tag>\(content)</t:Tag>\
            <t:ItemId Id="\(naive(text, isAttribute: true))"/></m:Order>
            """
        let document = try XMLEncoder(writesDeclaration: false).encode(order)
        #expect(String(decoding: document, as: UTF8.self) == expected, sourceLocation: sourceLocation)
    }

    private func naive(_ text: String, isAttribute: Bool) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\r": result += "&#xD;"
            case "\"" where isAttribute: result += "&quot;"
            case "\t" where isAttribute: result += "&#x9;"
            case "\n" where isAttribute: result += "&#xA;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
