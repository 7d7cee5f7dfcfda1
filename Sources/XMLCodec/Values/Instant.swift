/// A point on the time line, in UTC, or in the local time of no known place.
struct Instant: Comparable {
    /// The whole seconds since 1970-01-01T00:00:00.
    var seconds: Int64

    /// What comes on top of them.
    var attoseconds: Int64

    /// The point that a day, a time and a zone make; without a zone it is the local time.
    ///
    /// Years have 32 bits, so that the seconds never overflow.
    init(day: CalendarDay, time: ClockTime, timeZone: XMLTimeZone?) {
        seconds = day.daysSince1970 * Self.secondsPerDay + time.secondsOfDay - (timeZone?.offsetSeconds ?? 0)
        attoseconds = time.fraction.attoseconds
    }

    static let secondsPerDay: Int64 = 86_400

    /// The offset that no zone exceeds.
    private static let maximumOffset: Int64 = 14 * 3600

    static func < (lhs: Instant, rhs: Instant) -> Bool {
        (lhs.seconds, lhs.attoseconds) < (rhs.seconds, rhs.attoseconds)
    }

    private func moved(by seconds: Int64) -> Instant {
        var result = self
        result.seconds += seconds
        return result
    }

    /// Whether one point comes before another, or `nil` where only one of them has a zone and the other's could decide
    /// (XML Schema Part 2 §3.2.7.4).
    static func isBefore(_ lhs: (Instant, isZoned: Bool), _ rhs: (Instant, isZoned: Bool)) -> Bool? {
        if lhs.isZoned == rhs.isZoned { return lhs.0 < rhs.0 }
        if lhs.isZoned {
            // What has no zone is earliest in the easternmost one and latest in the westernmost one.
            if lhs.0 < rhs.0.moved(by: -maximumOffset) { return true }
            return lhs.0 >= rhs.0.moved(by: maximumOffset) ? false : nil
        }
        if lhs.0.moved(by: maximumOffset) < rhs.0 { return true }
        return lhs.0.moved(by: -maximumOffset) >= rhs.0 ? false : nil
    }
}
