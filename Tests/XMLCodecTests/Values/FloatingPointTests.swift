import Testing
import XMLCodec

@Suite struct FloatingPointTests {
    @Test func numbersGoBothWays() {
        expectBothWays([
            ("0.0", 0.0), ("1.0", 1.0), ("-1.5", -1.5), ("47.6205", 47.6205), ("0.1", 0.1), ("INF", .infinity),
            ("-INF", -.infinity), ("1e+21", 1e21), ("5e-324", .leastNonzeroMagnitude),
            ("1.7976931348623157e+308", .greatestFiniteMagnitude), ("2.2250738585072014e-308", .leastNormalMagnitude),
        ])
        expectBothWays([
            ("0.0", 0.0 as Float), ("1.5", 1.5), ("0.1", 0.1), ("INF", .infinity), ("-INF", -.infinity),
            ("3.4028235e+38", .greatestFiniteMagnitude), ("1e-45", .leastNonzeroMagnitude),
        ])
    }

    @Test(arguments: [
        ("5", 5.0), ("+5", 5), ("-5", -5), ("5.", 5), (".5", 0.5), ("-.5e1", -5), ("005.500", 5.5), ("1E3", 1000),
        ("1e+03", 1000), ("1E-3", 0.001), ("12345678901234567890", 12_345_678_901_234_567_168), ("1e22", 1e22),
        ("1e23", 1e23), ("9007199254740993", 9_007_199_254_740_992),
        ("9007199254740993.0000001", 9_007_199_254_740_994),
        ("0e99999999999999999999", 0), ("1e400", .infinity), ("-1e400", -.infinity), ("1e-400", 0),
        ("1e99999999999999999999", .infinity), ("1e-99999999999999999999", 0), ("1.7976931348623159e308", .infinity),
    ])
    func anyLexicalFormIsRoundedToTheNearestDouble(text: String, expected: Double) {
        #expect(value(of: text) == expected)
    }

    @Test func zerosKeepTheirSign() {
        #expect(value(of: "-0", as: Double.self)?.sign == .minus)
        #expect(value(of: "-0.0e5", as: Float.self)?.sign == .minus)
        #expect(value(of: "-1e-400", as: Double.self)?.sign == .minus)
        #expect(value(of: "0", as: Double.self)?.sign == .plus)
        #expect(lexicalForm(of: -0.0) == "-0.0")
    }

    @Test func notANumberIsOneText() {
        #expect(value(of: "NaN", as: Double.self)?.isNaN == true)
        #expect(value(of: "NaN", as: Float.self)?.isNaN == true)
        #expect(lexicalForm(of: Double.nan) == "NaN")
        #expect(lexicalForm(of: Float.nan) == "NaN")
        #expect(lexicalForm(of: -Double.nan) == "NaN")
    }

    @Test func whatIsNoNumberIsRejected() {
        let texts = [
            "", "+", "-", ".", "-.", "e5", ".e5", "1e", "1e+", "1e5.0", "1e 5", "1,5", "+INF", "inf", "Inf", "INFINITY",
            "infinity", "nan", "NAN", "-NaN", "+NaN", "nan(1)", "0x1p3", "1p3", "1f", "1.5.2", "1 2", " 1", "1 ", "--1",
            "1-", "1d0", "\u{661}",
        ]
        expectRejected(texts, as: Double.self)
        expectRejected(texts, as: Float.self)
    }

    @Test func randomNumbersReadBackEqual() {
        var randomness = RepeatableRandomness(seed: 115)
        for _ in 0..<1500 {
            let number = Double(bitPattern: randomness.next())
            if !number.isNaN { #expect(value(of: lexicalForm(of: number)) == number) }
            let single = Float(bitPattern: UInt32(truncatingIfNeeded: randomness.next()))
            if !single.isNaN { #expect(value(of: lexicalForm(of: single)) == single) }
        }
    }

    @Test func randomDigitsAreRoundedAsTheStandardLibraryDoes() {
        var randomness = RepeatableRandomness(seed: 116)
        for _ in 0..<3000 {
            let digits = (0..<Int.random(in: 1...24, using: &randomness)).map { _ in
                Character(String(Int.random(in: 0...9, using: &randomness)))
            }
            var text = String(digits)
            if Bool.random(using: &randomness) {
                let point = Int.random(in: 0...digits.count, using: &randomness)
                text = String(digits[..<point]) + "." + String(digits[point...])
            }
            if Bool.random(using: &randomness) { text += "e\(Int.random(in: -45...45, using: &randomness))" }
            #expect(value(of: text) == Double(text), "\(text)")
            #expect(value(of: text) == Float(text), "\(text)")
        }
    }

    /// Halves between two neighbours go to the even one, and the slightest excess goes up.
    @Test func tiesAreDecidedByTheLastDigit() {
        var randomness = RepeatableRandomness(seed: 117)
        for _ in 0..<200 {
            let lower = UInt64.random(in: 1 << 53..<1 << 54, using: &randomness) & ~1
            let tie = String(lower + 1)
            let even = lower & 2 == 0 ? lower : lower + 2
            #expect(value(of: tie) == Double(even))
            #expect(value(of: tie + ".000000000000000000000000000000000001") == Double(lower + 2))
            #expect(value(of: tie + String(repeating: "0", count: 900) + "1e-901") == Double(lower + 2))
            #expect(value(of: tie + String(repeating: "0", count: 900) + "e-900") == Double(even))
        }
    }

    @Test func aMebibyteOfDigitsIsReadOnce() {
        let zeros = mebibyte(of: "0")
        #expect(value(of: "0." + zeros + "15e\(1 << 20)") == 0.15)
        #expect(value(of: "15" + zeros + "e-\(1 << 20)") == 15.0)
        #expect(value(of: "1e" + zeros + "2") == 100.0)
        #expect(value(of: mebibyte(of: "9")) == Double.infinity)
    }

    @Test func typesAreNamedAsInTheSchemaOfSchemas() {
        #expect(Float.xmlTypeName == "xs:float")
        #expect(Double.xmlTypeName == "xs:double")
    }
}
