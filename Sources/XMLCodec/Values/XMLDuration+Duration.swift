extension XMLDuration {
    /// Creates a duration of hours, minutes and seconds.
    public init(_ duration: Duration) {
        let (seconds, attoseconds) = duration.components
        let magnitude = seconds.magnitude
        // Parts of a number of seconds that fits in 64 bits are in range, and both components have the same sign.
        self =
            XMLDuration(
                isNegative: seconds < 0 || attoseconds < 0,
                hours: Int64(magnitude / 3600),
                minutes: Int64(magnitude / 60 % 60),
                seconds: Int64(magnitude % 60),
                attoseconds: Int64(attoseconds.magnitude)
            ) ?? .placeholder
    }
}

extension Duration {
    /// Creates the duration that days of 24 hours, hours, minutes and seconds make.
    ///
    /// It is `nil` where there are years or months, whose length depends on the calendar, or where the number of seconds
    /// is out of range.
    public init?(_ duration: XMLDuration) {
        guard duration.years == 0, duration.months == 0 else { return nil }
        var total: Int64 = 0
        let counts = [
            (duration.days, 86_400 as Int64), (duration.hours, 3600), (duration.minutes, 60), (duration.seconds, 1),
        ]
        for (count, length) in counts {
            let (seconds, overflows) = count.multipliedReportingOverflow(by: length)
            let (sum, carries) = total.addingReportingOverflow(seconds)
            if overflows || carries { return nil }
            total = sum
        }
        let magnitude = Duration(secondsComponent: total, attosecondsComponent: duration.attoseconds)
        self = duration.isNegative ? .zero - magnitude : magnitude
    }
}
