import Testing
import XMLCodec

@Suite("Patterns")
struct PatternTests {
    /// Expressions with texts that they describe and texts that they don't.
    private static let table: [(pattern: String, accepted: [String], refused: [String])] = [
        ("", [""], ["a"]),
        ("abc", ["abc"], ["", "ab", "abcd", "xabc"]),
        ("a|b|", ["a", "b", ""], ["ab", "|"]),
        ("a?b*c+", ["c", "ac", "bbc", "abcc"], ["", "ab", "aac"]),
        ("(ab)*", ["", "ab", "abab"], ["a", "aba"]),
        ("a{2}", ["aa"], ["a", "aaa"]),
        ("a{2,}", ["aa", "aaaaa"], ["a"]),
        ("a{0,2}", ["", "a", "aa"], ["aaa"]),
        ("(a{2,3}){2}", ["aaaa", "aaaaa", "aaaaaa"], ["aaa", "aaaaaaa"]),
        ("a{0}", [""], ["a"]),
        // A pattern describes whole texts; these are no anchors.
        ("^a$", ["^a$"], ["a"]),
        (".", ["a", "\t", "\u{1F600}"], ["", "\n", "\r", "ab"]),
        (#"\."#, ["."], ["a"]),
        (#"\s\S"#, [" a", "\na"], ["aa", "  "]),
        (#"\d{3}-\D"#, ["123-x", "\u{0661}23-x"], ["12-x", "123-4"]),
        (#"\w+"#, ["abc1", "é", "\u{4E2D}", "a+b"], ["a b", "a-b", ""]),
        (#"\W"#, [" ", "-", "!"], ["a", "1"]),
        (#"\i\c*"#, ["a", "_x-1", ":b", "é\u{B7}"], ["1a", "-", ""]),
        (#"[\i-[:]][\c-[:]]*"#, ["a", "a-b"], [":a", "a:b"]),
        (#"\I\C"#, ["1 ", "-!"], ["a ", "1a"]),
        ("[a-c]", ["a", "b", "c"], ["d", "-", ""]),
        ("[^a-c]", ["d", "-", "\n"], ["a", ""]),
        ("[a-z-[aeiou]]+", ["xyz"], ["xay"]),
        ("[^a-z-[0-9]]", ["A", "-"], ["b", "5"]),
        ("[a-z-[b-y-[m]]]", ["a", "m", "z"], ["b", "n"]),
        ("[-a]", ["-", "a"], ["b"]),
        ("[a-]", ["-", "a"], ["b"]),
        (#"[\-\]\[\^]"#, ["-", "]", "[", "^"], ["\\"]),
        (#"[\d.]+"#, ["1.5"], ["1,5"]),
        (#"[$^]"#, ["$", "^"], ["a"]),
        (#"\p{Lu}\p{Ll}"#, ["Ab", "Éa"], ["ab", "AB"]),
        (#"\p{L}\P{L}"#, ["a1", "\u{5D0}."], ["11", "aa"]),
        (#"\p{IsBasicLatin}+"#, ["abc ~"], ["é"]),
        (#"\P{IsBasicLatin}"#, ["é"], ["e"]),
        (#"\p{IsGreek}"#, ["\u{3B1}"], ["a"]),
        (#"[\p{Lu}\p{Nd}]+"#, ["A1B2"], ["a"]),
        (#"\n\r\t\\\|\?\*\+\(\)\{\}"#, ["\n\r\t\\|?*+(){}"], [""]),
        (#"\p{Sc}[0-9]+"#, ["$5", "€12"], ["5"]),
        ("(\\+|-)?[0-9]{1,3}(\\.[0-9]+)?", ["1", "-12.5", "+999"], ["1000", ".5", "+-1"]),
    ]

    @Test("A pattern describes some texts and not others")
    func texts() throws {
        for (expression, accepted, refused) in Self.table {
            let pattern = try XMLPattern(expression)
            for text in accepted { #expect(pattern.matches(text), "\(expression): \(text)") }
            for text in refused { #expect(!pattern.matches(text), "\(expression): \(text)") }
        }
    }

    @Test(
        "What isn't a regular expression is refused, with its place",
        arguments: [
            ("(", 1), (")", 0), ("a)", 1), ("[", 1), ("[]", 1), ("[a", 2), ("*", 0), ("a**", 2), ("a{", 2),
            ("a{2,1}", 6),
            ("a{,2}", 2), ("{2}", 0), ("a}", 1), ("]", 0), (#"\"#, 1), (#"\q"#, 1), (#"\1"#, 1), ("[z-a]", 4),
            ("[a-c-e]", 4), (#"\p"#, 2), (#"\p{Lu"#, 5), ("[a[b]]", 2), ("(?:a)", 1),
        ]
    )
    func faults(expression: String, offset: Int) {
        #expect(throws: XMLPattern.Failure.syntax(offset: offset)) { try XMLPattern(expression) }
    }

    @Test("What isn't known or would be too large is refused")
    func limits() {
        #expect(throws: XMLPattern.Failure.unknownProperty("Xx")) { try XMLPattern(#"\p{Xx}"#) }
        #expect(throws: XMLPattern.Failure.unknownProperty("IsKlingon")) { try XMLPattern(#"\p{IsKlingon}"#) }
        #expect(throws: XMLPattern.Failure.tooLarge) { try XMLPattern("((a{100}){100}){100}") }
        #expect(throws: XMLPattern.Failure.tooLarge) { try XMLPattern("a{99999999999999999999}") }
        let nested = String(repeating: "(", count: 10_000) + String(repeating: ")", count: 10_000)
        #expect(throws: XMLPattern.Failure.tooDeep) { try XMLPattern(nested) }
    }

    @Test("A pattern that ruins a backtracking matcher takes no longer than others", .timeLimit(.minutes(1)))
    func hostilePatterns() throws {
        let text = String(repeating: "a", count: 5_000)
        for expression in ["(a+)+b", "(a|a)*b", "(a*)*b", "(a?){500}a{500}b", "(.*)*(.*)*(.*)*x"] {
            #expect(try !XMLPattern(expression).matches(text))
        }
        #expect(try XMLPattern("(a?){500}a{500}").matches(String(repeating: "a", count: 700)))
    }

    @Test("All words up to six letters are accepted or refused as an obviously right matcher says")
    func words() throws {
        let expressions = ["(a|ab)(c|bcd)*", "a{1,3}(ba?)*", "((a|b)?c){2,3}", "(a*b|c)*a", "(ab?){0,2}c|b{2,}"]
        let words = Words.all(over: ["a", "b", "c", "d"], upTo: 6).map { $0.joined() }
        for expression in expressions {
            let pattern = try XMLPattern(expression)
            var reader = PatternReaderProbe(expression)
            let slow = reader.read()
            for word in words {
                #expect(pattern.matches(word) == slow.matches(Array(word)), "\(expression): \(word)")
            }
        }
    }
}

/// All words over an alphabet.
enum Words {
    static func all<Letter>(over alphabet: [Letter], upTo count: Int) -> [[Letter]] {
        var result: [[Letter]] = [[]]
        var last: [[Letter]] = [[]]
        for _ in 0..<count {
            last = last.flatMap { word in alphabet.map { word + [$0] } }
            result += last
        }
        return result
    }
}
