import Testing
import XMLCodec

@Suite struct XMLDateTimeOrderTests {
    private static let secondsOfMoments: [(String, Int64)] = [
        ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59Z", -1), ("1970-01-01T00:00:00+01:00", -3600),
        ("1969-12-31T14:00:00-10:00", 0), ("2000-02-29T12:00:00Z", 951_825_600),
        ("2024-03-05T17:42:11Z", 1_709_660_531),
        ("2038-01-19T03:14:08Z", 2_147_483_648), ("0001-01-01T00:00:00Z", -62_135_596_800),
        ("-0001-12-31T00:00:00Z", -62_135_683_200), ("9999-12-31T23:59:59Z", 253_402_300_799),
        ("2147483647-12-31T23:59:59Z", 67_767_976_233_532_799),
        ("-2147483647-01-01T00:00:00Z", -67_768_100_504_812_800),
    ]

    @Test(arguments: secondsOfMoments)
    func secondsAreCountedFrom1970(text: String, seconds: Int64) {
        #expect(XMLDateTime(text)?.secondsSince1970 == seconds)
        guard let moment = XMLDateTime(text), let zone = moment.timeZone else { return }
        #expect(XMLDateTime(secondsSince1970: seconds, timeZone: zone) == moment)
    }

    @Test func theEndOfADayIsTheBeginningOfTheNext() {
        #expect(XMLDateTime("1969-12-31T24:00:00Z")?.secondsSince1970 == 0)
        #expect(XMLDateTime("1970-01-01T00:00:00")?.secondsSince1970 == nil)
    }

    @Test func fractionsComeOnTopOfTheSeconds() {
        let half: Int64 = 500_000_000_000_000_000
        #expect(XMLDateTime(secondsSince1970: -1, attoseconds: half)?.description == "1969-12-31T23:59:59.5Z")
        #expect(
            XMLDateTime(secondsSince1970: 0, attoseconds: half, fractionDigits: 3)?.description
                == "1970-01-01T00:00:00.500Z"
        )
        #expect(XMLDateTime("1969-12-31T23:59:59.5Z")?.attoseconds == half)
        #expect(XMLDateTime(secondsSince1970: 0, attoseconds: -1) == nil)
    }

    @Test func momentsBeyondTheYearsThatCountAreNone() {
        #expect(XMLDateTime(secondsSince1970: Int64.max) == nil)
        #expect(XMLDateTime(secondsSince1970: Int64.min) == nil)
        #expect(XMLDateTime(secondsSince1970: 67_767_976_233_532_799) != nil)
        #expect(XMLDateTime(secondsSince1970: 67_767_976_233_532_800) == nil)
    }

    @Test func randomMomentsComeBackInEveryZone() throws {
        var randomness = RepeatableRandomness(seed: 119)
        for minutes in stride(from: -840, through: 840, by: 7) {
            let zone = try #require(XMLTimeZone(offsetMinutes: minutes))
            let seconds = Int64.random(in: -200_000_000_000...300_000_000_000, using: &randomness)
            let moment = try #require(XMLDateTime(secondsSince1970: seconds, timeZone: zone))
            #expect(moment.secondsSince1970 == seconds)
            #expect(XMLDateTime(moment.description) == moment)
        }
    }

    private static let orderedMoments: [(String, String, Bool?)] = [
        ("2024-01-01T00:00:00Z", "2024-01-01T00:00:01Z", true),
        ("2024-01-01T00:00:01Z", "2024-01-01T00:00:00Z", false),
        ("2024-01-01T00:00:00Z", "2024-01-01T00:00:00+00:00", false),
        ("2024-01-01T00:00:00.1Z", "2024-01-01T00:00:00.11Z", true),
        ("2024-01-01T00:00:00.10Z", "2024-01-01T00:00:00.1Z", false),
        ("2024-01-01T12:00:00+02:00", "2024-01-01T11:00:00Z", true),
        ("2024-01-01T12:00:00", "2024-01-01T12:00:01", true),
        ("2024-01-01T24:00:00", "2024-01-02T00:00:00", false), ("2024-01-01T24:00:00", "2024-01-02T00:00:00.001", true),
        // The pairs of §3.2.7.4 and those at the border.
        ("2000-01-15T00:00:00", "2000-02-15T00:00:00", true), ("2000-01-15T12:00:00", "2000-01-16T12:00:00Z", true),
        ("2000-01-01T12:00:00", "1999-12-31T23:00:00Z", nil), ("2000-01-16T12:00:00", "2000-01-16T12:00:00Z", nil),
        ("2000-01-16T00:00:00", "2000-01-16T12:00:00Z", nil), ("2000-01-01T00:00:00Z", "2000-01-01T14:00:00", nil),
        ("2000-01-01T00:00:00Z", "2000-01-01T14:00:01", true), ("2000-01-01T14:00:00Z", "2000-01-01T00:00:00", false),
        ("2000-01-01T13:59:59Z", "2000-01-01T00:00:00", nil), ("2000-01-01T00:00:00", "2000-01-01T14:00:00Z", nil),
        ("2000-01-01T00:00:00", "2000-01-01T14:00:01Z", true), ("2000-01-01T14:00:00", "2000-01-01T00:00:00Z", false),
        ("2000-01-01T13:59:59", "2000-01-01T00:00:00Z", nil),
    ]

    @Test(arguments: orderedMoments)
    func momentsAreOrderedAsFarAsZonesAreKnown(first: String, second: String, expected: Bool?) throws {
        let moment = try #require(XMLDateTime(first))
        let other = try #require(XMLDateTime(second))
        #expect(moment.isBefore(other) == expected)
    }
}
