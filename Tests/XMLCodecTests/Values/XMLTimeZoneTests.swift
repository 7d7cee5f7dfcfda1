import Testing
import XMLCodec

@Suite struct XMLTimeZoneTests {
    @Test func everyOffsetGoesBothWays() throws {
        var failures: [Int] = []
        for minutes in -840...840 {
            let zone = try #require(XMLTimeZone(offsetMinutes: minutes))
            let distance = Int(minutes.magnitude)
            let text = "\(minutes < 0 ? "-" : "+")\(padded(distance / 60, to: 2)):\(padded(distance % 60, to: 2))"
            let time = value(of: "12:00:00" + text, as: XMLTime.self)
            let isRight =
                time?.timeZone == zone && zone.offsetMinutes == minutes && zone.description == text
                && time.map { lexicalForm(of: $0) } == "12:00:00" + text
            if !isRight { failures.append(minutes) }
        }
        #expect(failures == [])
    }

    @Test func offsetsBeyond14HoursAreRejected() {
        #expect(XMLTimeZone(offsetMinutes: 841) == nil)
        #expect(XMLTimeZone(offsetMinutes: -841) == nil)
        #expect(XMLTimeZone(offsetMinutes: Int.max) == nil)
        #expect(XMLTimeZone(offsetMinutes: Int.min) == nil)
        expectRejected(["12:00:00+14:01", "12:00:00-14:01", "12:00:00+15:00", "12:00:00+13:60"], as: XMLTime.self)
    }

    @Test func threeWaysOfWritingNoOffsetAreKeptApart() {
        let zones = ["Z", "+00:00", "-00:00"].map { XMLTime("12:00:00" + $0)?.timeZone }
        #expect(zones.map { $0?.description } == ["Z", "+00:00", "-00:00"])
        #expect(zones.map { $0?.offsetMinutes } == [0, 0, 0])
        #expect(zones.map { $0?.isUTCDesignator } == [true, false, false])
        #expect(zones[0] == .utc)
        #expect(zones[1] == XMLTimeZone(offsetMinutes: 0))
        #expect(Set(zones).count == 3)
    }
}
