import TestSupport
import Testing
import XMLCodec

@Suite("Numbers and dates are written as one digit after the other would be")
struct WrittenDigitsTests {
    @Test("integers around every power of ten, and random ones of every length")
    func integers() {
        var values: [UInt64] = [0, .max]
        var power: UInt64 = 1
        while power <= 1_000_000_000_000_000_000 {
            values += [power - 1, power, power + 1]
            power *= 10
        }
        var randomness = SeededRandomness(seed: 6)
        values += (0..<64).flatMap { bits in (0..<50).map { _ in randomness.next() >> UInt64(bits) } }
        for value in values {
            #expect(lexicalForm(of: value) == String(value))
            let signed = Int64(truncatingIfNeeded: value)
            #expect(lexicalForm(of: signed) == String(signed))
            #expect(lexicalForm(of: -(signed / 2)) == String(-(signed / 2)))
        }
    }

    @Test("times with and without fractions and zones, in years of every length")
    func times() throws {
        var randomness = SeededRandomness(seed: 7)
        let zones: [(XMLTimeZone?, String)] = [
            (nil, ""), (.utc, "Z"), (XMLTimeZone(offsetMinutes: 0), "+00:00"),
            (XMLTimeZone(offsetMinutes: -330), "-05:30"), (XMLTimeZone(offsetMinutes: 840), "+14:00"),
        ]
        for year in [-10_000, -9_999, -44, -1, 1, 9, 99, 999, 1_000, 2_024, 9_999, 10_000, 2_147_483_647] {
            for (zone, zoneText) in zones {
                for fractionDigits in 0...3 {
                    let month = Int.random(in: 1...12, using: &randomness)
                    let day = Int.random(in: 1...28, using: &randomness)
                    let hour = Int.random(in: 0...23, using: &randomness)
                    let minute = Int.random(in: 0...59, using: &randomness)
                    let second = Int.random(in: 0...59, using: &randomness)
                    let time = try #require(
                        XMLDateTime(
                            year: year,
                            month: month,
                            day: day,
                            hour: hour,
                            minute: minute,
                            second: second,
                            attoseconds: fractionDigits == 0 ? 0 : 500_000_000_000_000_000,
                            fractionDigits: fractionDigits,
                            timeZone: zone
                        )
                    )
                    let fraction = fractionDigits == 0 ? "" : "." + padded("5", fractionDigits, atEnd: true)
                    let clock = "\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))\(fraction)"
                    let date =
                        "\(year < 0 ? "-" : "")\(padded(year.magnitude, 4))-\(padded(month, 2))-\(padded(day, 2))"
                    #expect(lexicalForm(of: time) == "\(date)T\(clock)\(zoneText)")
                }
            }
        }
    }

    private func padded(_ value: some CustomStringConvertible, _ count: Int, atEnd: Bool = false) -> String {
        let text = value.description
        let zeros = String(repeating: "0", count: max(0, count - text.count))
        return atEnd ? text + zeros : zeros + text
    }
}
