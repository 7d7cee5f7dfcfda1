import Testing
import XMLCodec

@Suite struct XMLDecimalTests {
    @Test(arguments: [
        "0", "1", "-1", "10", "100", "19.95", "-19.95", "0.5", "-0.5", "0.001", "-0.001", "123456789012345.67",
        "123456789012345678901234567890.1234567890123456789012345678901", "-9223372036854775809",
        "0.000000000000000000000000000000000000000000000001", "1000000000000000000000000000000000000000000000000",
    ])
    func aNumberWithoutSuperfluousZerosComesBackAsItWas(text: String) {
        expectUnchanged([text], as: XMLDecimal.self)
        #expect(XMLDecimal(text)?.description == text)
    }

    @Test(arguments: [
        ("-0", "0"), ("+0", "0"), ("00", "0"), ("0.0", "0"), ("-0.00", "0"), (".0", "0"), ("0.", "0"), ("+5", "5"),
        ("5.", "5"), (".5", "0.5"), ("-.5", "-0.5"), ("+.5", "0.5"), ("007", "7"), ("-007", "-7"), ("-00.70", "-0.7"),
        ("00.70", "0.7"), ("1.0", "1"), ("1.00", "1"), ("-1.10", "-1.1"), ("100.00", "100"),
        ("+00100.00100", "100.001"),
    ])
    func signsAndZerosThatDoNotCountAreDropped(text: String, expected: String) {
        let number = value(of: text, as: XMLDecimal.self)
        #expect(number.map { lexicalForm(of: $0) } == expected)
        #expect(number == XMLDecimal(expected))
        #expect(number?.hashValue == XMLDecimal(expected)?.hashValue)
    }

    @Test func whatIsNoDecimalNumberIsRejected() {
        expectRejected(
            [
                "", "+", "-", ".", "-.", "1e5", "1E5", "INF", "NaN", "1,5", "1.2.3", "--1", "+-1", "1-", " 1", "1 ",
                "1 2",
                "0x1", "1_000", "\u{661}", "1.5f",
            ],
            as: XMLDecimal.self
        )
        #expect(XMLDecimal.xmlTypeName == "xs:decimal")
    }

    @Test func numbersAreOrderedByValue() throws {
        let ascending = [
            "-1000000000000000000000", "-101", "-100.5", "-100", "-99", "-1.01", "-1", "-0.11", "-0.1", "-0.01", "0",
            "0.01",
            "0.1", "0.11", "1", "1.01", "1.1", "9", "9.99", "10", "99", "100", "100.5", "1000000000000000000000",
        ]
        let numbers = try ascending.map { try #require(XMLDecimal($0)) }
        for (place, number) in numbers.enumerated() {
            for (otherPlace, other) in numbers.enumerated() {
                #expect((number < other) == (place < otherPlace))
            }
        }
    }

    @Test func integersConvertBothWays() {
        #expect(XMLDecimal(Int64.min).description == "-9223372036854775808")
        #expect(XMLDecimal(UInt64.max).description == "18446744073709551615")
        #expect(Int64(exactly: XMLDecimal(Int64.min)) == Int64.min)
        #expect(UInt64(exactly: XMLDecimal(UInt64.max)) == UInt64.max)
        #expect(XMLDecimal("12.0").flatMap { Int(exactly: $0) } == 12)
        #expect(XMLDecimal("12.5").flatMap { Int(exactly: $0) } == nil)
        #expect(XMLDecimal("128").flatMap { Int8(exactly: $0) } == nil)
        #expect(XMLDecimal("-1").flatMap { UInt(exactly: $0) } == nil)
        #expect(-5 as XMLDecimal == XMLDecimal("-5"))
    }

    @Test(arguments: [
        (0.0, "0"), (-0.0, "0"), (0.1, "0.1"), (-1.5, "-1.5"), (1e21, "1000000000000000000000"),
        (-2.5e17, "-250000000000000000"),
        (1.25e-7, "0.000000125"), (-1e-5, "-0.00001"), (123456.789, "123456.789"),
    ])
    func aDoubleBecomesTheShortestNumberThatReadsBackAsIt(number: Double, expected: String) {
        #expect(XMLDecimal(number)?.description == expected)
        #expect(XMLDecimal(number).map { Double($0) } == number)
    }

    @Test func everyFiniteDoubleBecomesANumber() {
        var randomness = RepeatableRandomness(seed: 118)
        let extremes = [Double.greatestFiniteMagnitude, .leastNonzeroMagnitude, .leastNormalMagnitude, .pi]
        let numbers = extremes + (0..<300).map { _ in Double(bitPattern: randomness.next()) }
        for number in numbers where number.isFinite {
            #expect(XMLDecimal(number).map { Double($0) } == number)
        }
        #expect(XMLDecimal(Double.infinity) == nil)
        #expect(XMLDecimal(Double.nan) == nil)
    }

    @Test func digitsAreAtHandWithoutTheSign() throws {
        let number = try #require(XMLDecimal("-012.340"))
        #expect(number.isNegative)
        #expect(number.integerDigits == "12")
        #expect(number.fractionDigits == "34")
        #expect(XMLDecimal.placeholder.integerDigits == "0")
        #expect(XMLDecimal.placeholder.fractionDigits == "")
        #expect(!XMLDecimal.placeholder.isNegative)
    }

    @Test func aMebibyteOfDigitsIsKept() throws {
        let nines = mebibyte(of: "9")
        let number = try #require(value(of: nines + ".10", as: XMLDecimal.self))
        #expect(number.description.utf8.count == (1 << 20) + 2)
        #expect(Double(number) == .infinity)
        #expect(value(of: mebibyte(of: "0"), as: XMLDecimal.self) == 0)
        #expect(Int64(exactly: number) == nil)
    }
}
