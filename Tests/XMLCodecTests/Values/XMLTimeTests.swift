import Testing
import XMLCodec

@Suite struct XMLTimeTests {
    @Test func timesGoBothWays() throws {
        expectBothWays([
            ("00:00:00", .placeholder),
            ("17:42:11Z", try #require(XMLTime(hour: 17, minute: 42, second: 11, timeZone: .utc))),
            ("24:00:00", try #require(XMLTime(hour: 24, minute: 0))),
            (
                "23:59:59.0500",
                try #require(
                    XMLTime(hour: 23, minute: 59, second: 59, attoseconds: 50_000_000_000_000_000, fractionDigits: 4)
                )
            ),
        ])
        expectUnchanged(["00:00:00.000000000000000001-03:30", "24:00:00.0"], as: XMLTime.self)
    }

    @Test func everyMinuteOfADayGoesBothWays() {
        var failures: [String] = []
        for hour in 0..<24 {
            for minute in 0..<60 {
                let text = "\(padded(hour, to: 2)):\(padded(minute, to: 2)):\(padded(59 - minute, to: 2))"
                let time = value(of: text, as: XMLTime.self)
                let isRight =
                    time == XMLTime(hour: hour, minute: minute, second: 59 - minute)
                    && time.map { lexicalForm(of: $0) } == text
                    && time?.secondsOfDay == hour * 3600 + minute * 60 + 59 - minute
                if !isRight { failures.append(text) }
            }
        }
        #expect(failures == [])
    }

    @Test func whatIsNoTimeIsRejected() {
        expectRejected(
            [
                "", "12", "12:00", "1:00:00", "12:0:00", "12:00:0", "120000", "24:00:01", "24:01:00", "24:00:00.1",
                "25:00:00",
                "12:60:00", "12:00:60", "12:00:00.", "12:00:00 Z", "12:00:00z", "T12:00:00", "-12:00:00", "12:00:00PM",
                "12:00:00+", "99:99:99", "12.00.00",
            ],
            as: XMLTime.self
        )
        #expect(XMLTime.xmlTypeName == "xs:time")
    }

    @Test func partsAreAtHand() throws {
        let time = try #require(XMLTime("17:42:11.5+01:00"))
        #expect((time.hour, time.minute, time.second) == (17, 42, 11))
        #expect(time.attoseconds == 500_000_000_000_000_000)
        #expect(time.fractionDigits == 1)
        #expect(time.timeZone?.offsetMinutes == 60)
        #expect(time.description == "17:42:11.5+01:00")
        #expect(XMLTime(hour: 24, minute: 0)?.secondsOfDay == 86_400)
        #expect(XMLTime(hour: -1, minute: 0) == nil)
        #expect(XMLTime(hour: 12, minute: 60) == nil)
        #expect(MemoryLayout<XMLTime>.size <= 16)
    }
}
