import Testing
import XMLCodec

@Suite struct XMLDurationTests {
    @Test(arguments: [
        "PT0S", "P0D", "P0Y", "PT0H", "P1Y2M3DT4H5M6.700S", "-P1Y", "-P0D", "P1M", "PT1M", "P30D", "PT36H", "PT90M",
        "PT60S",
        "PT0.5S", "PT1.000000000000000001S", "P1DT1S", "P10675199DT2H48M5.4775807S",
        "P4294967295Y4294967295M4294967295D",
        "-PT9223372036854775807H9223372036854775807M9223372036854775807.999999999999999999S",
    ])
    func whatIsReadIsWrittenAgainAsItWas(text: String) {
        expectUnchanged([text], as: XMLDuration.self)
        #expect(XMLDuration(text)?.description == text)
    }

    @Test func everyChoiceOfPartsGoesBothWays() {
        let parts = ["1Y", "2M", "3D", "4H", "5M", "6S"]
        for choice in 1..<64 {
            let chosen = parts.indices.map { choice & (1 << $0) != 0 ? parts[$0] : "" }
            let time = chosen[3...].joined()
            let text = "P" + chosen[..<3].joined() + (time.isEmpty ? "" : "T" + time)
            expectUnchanged([text, "-" + text], as: XMLDuration.self)
        }
    }

    @Test func everyWrongOrderOfPartsIsRejected() {
        let parts = ["1Y", "2M", "3D", "T4H", "T5M", "T6S"]
        for first in parts.indices {
            // `PT4H2M` has its minutes in their place.
            for second in parts.indices where second <= first && (first, second) != (3, 1) {
                let tail = parts[second].drop { $0 == "T" && first >= 3 }
                expectRejected(["P\(parts[first])\(tail)"], as: XMLDuration.self)
            }
        }
    }

    @Test func whatIsNoDurationIsRejected() {
        expectRejected(
            [
                "", "P", "-P", "PT", "-PT", "P1Y-1D", "P-1D", "+P1D", "1D", "P1", "PD", "P1DT", "P1YT", "PT1D", "P1H",
                "P1S",
                "PT1Y", "P1.5D", "PT1.5H", "PT1.5M", "PT.5S", "PT1.S", "PT1,5S", "p1d", "P1d", "P 1D", "P1D ", " P1D",
                "P1DT1HT1S",
                "PTT1S", "P1DP1D", "--P1D", "P1W", "P1Y1Y", "PT1S1S", "PT1S.5", "P٣D", "PT1.5.5S", "P1D\0",
            ],
            as: XMLDuration.self
        )
        #expect(XMLDuration.xmlTypeName == "xs:duration")
    }

    @Test func partsOutOfRangeAreRejected() {
        expectRejected(
            [
                "P4294967296Y", "P4294967296M", "P4294967296D", "PT9223372036854775808H", "PT9223372036854775808M",
                "PT9223372036854775808S", "PT99999999999999999999999S", "PT0.1234567890123456781S",
                "P" + mebibyte(of: "9") + "D",
            ],
            as: XMLDuration.self
        )
        #expect(value(of: "P" + mebibyte(of: "0") + "1D") == XMLDuration(days: 1))
    }

    @Test func leadingZerosAreDropped() {
        #expect(XMLDuration("P01Y002DT03.50S")?.description == "P1Y2DT3.50S")
        #expect(XMLDuration("PT1.1000000000000000000000S")?.description == "PT1.100000000000000000S")
    }

    @Test func partsMakeADuration() {
        #expect(XMLDuration()?.description == "PT0S")
        #expect(XMLDuration() == .placeholder)
        #expect(XMLDuration(isNegative: true, days: 1)?.description == "-P1D")
        #expect(XMLDuration(attoseconds: 250_000_000_000_000_000)?.description == "PT0.25S")
        #expect(
            XMLDuration(years: 1, months: 2, days: 3, hours: 4, minutes: 5, seconds: 6)?.description == "P1Y2M3DT4H5M6S"
        )
        #expect(XMLDuration(days: -1) == nil)
        #expect(XMLDuration(seconds: Int64.min) == nil)
        #expect(XMLDuration(years: 4_294_967_296) == nil)
        #expect(XMLDuration(attoseconds: 1_000_000_000_000_000_000) == nil)
        #expect(XMLDuration(attoseconds: -1) == nil)
    }

    @Test func partsAreAtHandWithoutTheSign() throws {
        let duration = try #require(XMLDuration("-P1Y2M3DT4H5M6.7S"))
        #expect(duration.isNegative)
        #expect((duration.years, duration.months, duration.days) == (1, 2, 3))
        #expect((duration.hours, duration.minutes, duration.seconds) == (4, 5, 6))
        #expect(duration.attoseconds == 700_000_000_000_000_000)
    }

    @Test func valuesAreEqualWhenTheyAreWrittenTheSame() {
        #expect(XMLDuration("PT60S") != XMLDuration("PT1M"))
        #expect(XMLDuration("P0D") != XMLDuration("PT0S"))
        #expect(XMLDuration("P1DT0H") != XMLDuration("P1D"))
        #expect(XMLDuration("P01D") == XMLDuration("P1D"))
    }

    @Test(arguments: [
        (Duration.zero, "PT0S"), (.seconds(90), "PT1M30S"), (.seconds(-3600), "-PT1H"), (.milliseconds(1500), "PT1.5S"),
        (.milliseconds(-500), "-PT0.5S"), (.seconds(86_400), "PT24H"),
        (Duration(secondsComponent: .max, attosecondsComponent: 1), "PT2562047788015215H30M7.000000000000000001S"),
        (Duration(secondsComponent: .min, attosecondsComponent: 0), "-PT2562047788015215H30M8S"),
    ])
    func theStandardLibrarysDurationConverts(duration: Duration, text: String) {
        #expect(XMLDuration(duration).description == text)
        if duration.components.seconds != .min { #expect(Duration(XMLDuration(duration)) == duration) }
    }

    @Test func durationsWithoutAFixedLengthDoNotConvert() throws {
        #expect(Duration(try #require(XMLDuration("P1Y"))) == nil)
        #expect(Duration(try #require(XMLDuration("P1M"))) == nil)
        #expect(Duration(try #require(XMLDuration("PT9223372036854775807H"))) == nil)
        #expect(Duration(try #require(XMLDuration("P1DT1H"))) == .seconds(90_000))
    }
}
