import Testing
import XMLCodec

@Suite struct XMLDateTimeTests {
    @Test(arguments: [
        "2024-03-05T17:42:11Z", "2024-03-05T17:42:11", "2024-03-05T17:42:11+00:00", "2024-03-05T17:42:11-00:00",
        "2024-03-05T17:42:11.1234567Z", "2024-03-05T17:42:11.0000000+02:00", "2024-03-05T17:42:11.1-14:00",
        "2024-03-05T24:00:00", "2024-03-05T24:00:00.000Z", "-0001-02-29T00:00:00Z", "12345-01-01T00:00:00",
        "9999-12-31T23:59:59.999999999999999999", "0001-01-01T00:00:00Z", "2024-02-29T23:59:59.100000000000000000Z",
        "-2147483647-12-31T23:59:59+14:00",
    ])
    func whatIsReadIsWrittenAgainAsItWas(text: String) {
        expectUnchanged([text], as: XMLDateTime.self)
        #expect(XMLDateTime(text)?.description == text)
    }

    @Test func whatIsNoDateTimeIsRejected() {
        expectRejected(
            [
                "", "T", "2024-03-05", "17:42:11", "2024-03-05T", "2024-03-05T17:42", "2024-03-05T17:42Z",
                "2024-03-05t17:42:11",
                "2024-03-05T17:42:11z", "2024-03-05 17:42:11", "2024-03-05T17:42:11 Z", "2024-03-05T17:42:11Z ",
                " 2024-03-05T17:42:11Z", "2024-02-30T00:00:00", "2023-02-29T00:00:00", "0000-01-01T00:00:00",
                "2024-03-05T1:42:11",
                "2024-03-05T17:42:1", "2024-03-05T17:60:00", "2024-03-05T17:42:60", "2024-03-05T23:59:60Z",
                "2024-03-05T25:00:00", "2024-03-05T24:00:01", "2024-03-05T24:01:00", "2024-03-05T24:00:00.1",
                "2024-03-05T17:42:11.", "2024-03-05T17:42:11.Z", "2024-03-05T17:42:11,5", "2024-03-05T17:42:11.5.5",
                "2024-03-05T17:42:11+14:01", "2024-03-05T17:42:11-15:00", "2024-03-05T17:42:11+01:60",
                "2024-03-05T17:42:11+1",
                "2024-03-05T17:42:11+0100", "2024-03-05T17:42:11+01:000", "2024-03-05T17:42:11ZZ",
                "2024-03-05T17:42:11Z+01:00",
                "20240305T174211Z", "2024-03-05T-7:42:11", "2024-W10-2T00:00:00", "2024-065T00:00:00", "now",
                "2024-03-05T17:42:11.5\0", "2024-03-05T17:42:1１",
            ],
            as: XMLDateTime.self
        )
        #expect(XMLDateTime.xmlTypeName == "xs:dateTime")
    }

    @Test(arguments: 0...18)
    func aFractionOfUpTo18DigitsIsKeptAsItIsWritten(count: Int) {
        for digits in ["123456789012345678", "000000000000000000", "999999999999999999", "000000000000000001"] {
            let text = "2024-03-05T17:42:11" + (count > 0 ? "." + digits.prefix(count) : "")
            expectUnchanged([text, text + "Z"], as: XMLDateTime.self)
            #expect(XMLDateTime(text)?.fractionDigits == count)
            let attoseconds = Int64(digits.prefix(count) + String(repeating: "0", count: 18 - count))
            #expect(XMLDateTime(text)?.attoseconds == attoseconds)
        }
    }

    @Test func fractionDigitsBeyond18MustBeZeros() {
        let start = "2024-03-05T17:42:11.123456789012345678"
        #expect(XMLDateTime(start + "000Z") == XMLDateTime(start + "Z"))
        expectRejected([start + "1", start + "0001", start + "001Z"], as: XMLDateTime.self)
        #expect(value(of: start + mebibyte(of: "0")) == XMLDateTime(start))
        #expect(value(of: "2024-03-05T17:42:11." + mebibyte(of: "9"), as: XMLDateTime.self) == nil)
    }

    @Test func partsAreAtHand() throws {
        let moment = try #require(XMLDateTime("2024-03-05T17:42:11.120-08:00"))
        #expect((moment.year, moment.month, moment.day) == (2024, 3, 5))
        #expect((moment.hour, moment.minute, moment.second) == (17, 42, 11))
        #expect(moment.attoseconds == 120_000_000_000_000_000)
        #expect(moment.fractionDigits == 3)
        #expect(moment.timeZone == XMLTimeZone(offsetMinutes: -480))
        #expect(MemoryLayout<XMLDateTime>.size <= 24)
        #expect(MemoryLayout<XMLDateTime?>.size <= 24)
    }

    @Test func partsMakeAMoment() throws {
        let zone = try #require(XMLTimeZone(offsetMinutes: 90))
        expectBothWays([
            ("2024-03-05T00:00:00", try #require(XMLDateTime(year: 2024, month: 3, day: 5))),
            ("1970-01-01T00:00:00Z", .placeholder),
            (
                "2024-03-05T17:42:11.0001+01:30",
                try #require(
                    XMLDateTime(
                        year: 2024,
                        month: 3,
                        day: 5,
                        hour: 17,
                        minute: 42,
                        second: 11,
                        attoseconds: 100_000_000_000_000,
                        timeZone: zone
                    )
                )
            ),
            (
                "2024-03-05T24:00:00.000",
                try #require(XMLDateTime(year: 2024, month: 3, day: 5, hour: 24, fractionDigits: 3))
            ),
        ])
    }

    @Test func partsOutOfRangeMakeNone() {
        #expect(XMLDateTime(year: 2024, month: 2, day: 30) == nil)
        #expect(XMLDateTime(year: 2024, month: 2, day: 1, hour: 25) == nil)
        #expect(XMLDateTime(year: 2024, month: 2, day: 1, hour: 24, second: 1) == nil)
        #expect(XMLDateTime(year: 2024, month: 2, day: 1, hour: 24, attoseconds: 1) == nil)
        #expect(XMLDateTime(year: 2024, month: 2, day: 1, minute: 60) == nil)
        #expect(XMLDateTime(year: 2024, month: 2, day: 1, second: 60) == nil)
        #expect(XMLDateTime(year: 2024, month: 2, day: 1, second: -1) == nil)
        #expect(XMLDateTime(year: 2024, month: 2, day: 1, second: Int.min) == nil)
        #expect(XMLDateTime(year: 2024, month: 2, day: 1, attoseconds: -1) == nil)
        #expect(XMLDateTime(year: 2024, month: 2, day: 1, attoseconds: 1_000_000_000_000_000_000) == nil)
        #expect(XMLDateTime(year: 2024, month: 2, day: 1, attoseconds: 1, fractionDigits: 17) == nil)
        #expect(XMLDateTime(year: 2024, month: 2, day: 1, fractionDigits: 19) == nil)
        #expect(XMLDateTime(year: 2024, month: 2, day: 1, fractionDigits: -1) == nil)
    }

    @Test func valuesAreEqualWhenTheyAreWrittenTheSame() {
        let texts = [
            "2024-03-05T17:42:11Z", "2024-03-05T17:42:11+00:00", "2024-03-05T17:42:11-00:00", "2024-03-05T17:42:11",
            "2024-03-05T17:42:11.0Z", "2024-03-05T17:42:11.00Z", "2024-03-05T18:42:11+01:00",
        ]
        #expect(Set(texts.compactMap { XMLDateTime($0) }).count == texts.count)
    }
}
