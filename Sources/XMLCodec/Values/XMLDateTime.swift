/// `xs:dateTime` (XML Schema Part 2 §3.2.7): a date and a time of day, with or without a time zone.
///
/// A value is kept as it is written: a fraction with its trailing zeros, `24:00:00`, `Z` or `+00:00`, or no zone at all.
/// Two values are equal when they are written the same; ``isBefore(_:)`` compares the moments that they stand for.
///
/// The limits are years of up to ±2,147,483,647 and 18 digits after the decimal point; digits beyond these must be zeros.
/// There is no year 0, and no second 60.
public struct XMLDateTime: Hashable, Sendable {
    private let clock: ClockTime
    private let calendarDay: CalendarDay
    private let zone: ZoneSuffix

    private init(day: CalendarDay, clock: ClockTime, zone: ZoneSuffix) {
        calendarDay = day
        self.clock = clock
        self.zone = zone
    }

    /// Creates a date and time, or `nil` where a part is out of range.
    ///
    /// - Parameters:
    ///   - year: The year; negative ones are BCE, and 0 is none.
    ///   - month: The month, from 1.
    ///   - day: The day of the month, from 1.
    ///   - hour: The hour, up to 23, or 24 where all that follows is zero.
    ///   - minute: The minute, up to 59.
    ///   - second: The second, up to 59.
    ///   - attoseconds: The fraction of a second in 10⁻¹⁸ seconds.
    ///   - fractionDigits: How many digits the fraction is written with, up to 18, or `nil` for as few as it takes.
    ///   - timeZone: The time zone, or `nil` for none.
    public init?(
        year: Int,
        month: Int,
        day: Int,
        hour: Int = 0,
        minute: Int = 0,
        second: Int = 0,
        attoseconds: Int64 = 0,
        fractionDigits: Int? = nil,
        timeZone: XMLTimeZone? = nil
    ) {
        guard
            let calendarDay = CalendarDay(year: year, month: month, day: day),
            let clock = ClockTime(
                hour: hour,
                minute: minute,
                second: second,
                attoseconds: attoseconds,
                fractionDigits: fractionDigits
            )
        else { return nil }
        self.init(day: calendarDay, clock: clock, zone: ZoneSuffix(timeZone))
    }

    /// Creates the date and time at which a clock in a zone shows a moment, or `nil` where a part is out of range.
    ///
    /// - Parameters:
    ///   - seconds: The whole seconds since 1970-01-01T00:00:00Z, without leap seconds, rounded down.
    ///   - attoseconds: The fraction of a second on top of them, in 10⁻¹⁸ seconds.
    ///   - fractionDigits: How many digits the fraction is written with, up to 18, or `nil` for as few as it takes.
    ///   - timeZone: The time zone.
    public init?(
        secondsSince1970 seconds: Int64,
        attoseconds: Int64 = 0,
        fractionDigits: Int? = nil,
        timeZone: XMLTimeZone = .utc
    ) {
        let (local, overflows) = seconds.addingReportingOverflow(timeZone.offsetSeconds)
        if overflows { return nil }
        let (days, secondOfDay) = local.dividedRoundingDown(by: Instant.secondsPerDay)
        guard
            let calendarDay = CalendarDay(daysSince1970: days),
            let clock = ClockTime(
                hour: Int(secondOfDay / 3600),
                minute: Int(secondOfDay / 60 % 60),
                second: Int(secondOfDay % 60),
                attoseconds: attoseconds,
                fractionDigits: fractionDigits
            )
        else { return nil }
        self.init(day: calendarDay, clock: clock, zone: ZoneSuffix(timeZone))
    }

    /// 1970-01-01T00:00:00Z, which stands in a required property until it is filled.
    public static let placeholder = XMLDateTime(
        day: .placeholder,
        clock: ClockTime(),
        zone: ZoneSuffix(.utc)
    )

    /// The year; negative ones are BCE, and 0 is none.
    public var year: Int { Int(calendarDay.year.value) }

    /// The month, from 1 to 12.
    public var month: Int { Int(calendarDay.month) }

    /// The day of the month, from 1.
    public var day: Int { Int(calendarDay.day) }

    /// The hour, from 0 to 24; 24 is the end of the day.
    public var hour: Int { Int(clock.hour) }

    /// The minute, from 0 to 59.
    public var minute: Int { Int(clock.minute) }

    /// The whole second, from 0 to 59.
    public var second: Int { Int(clock.second) }

    /// The fraction of a second in 10⁻¹⁸ seconds.
    public var attoseconds: Int64 { clock.fraction.attoseconds }

    /// The number of digits that the fraction is written with, from 0 to 18.
    public var fractionDigits: Int { Int(clock.fraction.digitCount) }

    /// The time zone, or `nil` where none is given.
    public var timeZone: XMLTimeZone? { zone.timeZone }

    /// The whole seconds since 1970-01-01T00:00:00Z, rounded down, or `nil` where there is no time zone.
    ///
    /// ``attoseconds`` comes on top of them.
    public var secondsSince1970: Int64? {
        timeZone == nil ? nil : instant.seconds
    }

    private var instant: Instant {
        Instant(day: calendarDay, time: clock, timeZone: timeZone)
    }

    /// Whether this moment comes before another, or `nil` where that depends on a time zone that isn't given.
    ///
    /// This is the order of XML Schema Part 2 §3.2.7.4: with a zone on one side alone, it is known only of moments that
    /// are far enough from each other.
    public func isBefore(_ other: XMLDateTime) -> Bool? {
        Instant.isBefore((instant, timeZone != nil), (other.instant, other.timeZone != nil))
    }
}

extension XMLDateTime: XMLTextCodable {
    /// Reads `CCYY-MM-DDThh:mm:ss`, an optional fraction and an optional time zone.
    public init?(xmlText text: Span<UInt8>) {
        var cursor = LexicalCursor()
        guard
            let day = CalendarDay(from: &cursor, in: text),
            cursor.skip("T", in: text),
            let clock = ClockTime(from: &cursor, in: text),
            let zone = ZoneSuffix(readingRestFrom: &cursor, in: text)
        else { return nil }
        self.init(day: day, clock: clock, zone: zone)
    }

    /// Writes the date and time as they were read.
    public func encodeText(to output: inout XMLTextOutput) {
        guard calendarDay.hasCommonForm, clock.isWholeSecond else { return encodeUncommonForm(to: &output) }
        unsafe output.append(upTo: Self.commonCount) { target in
            unsafe calendarDay.writeCommonForm(to: target)
            unsafe target[CalendarDay.commonCount] = UInt8(ascii: "T")
            unsafe clock.writeWholeSeconds(to: target + CalendarDay.commonCount + 1)
            unsafe target[Self.commonCount - 1] = UInt8(ascii: "Z")
            return zone.isUTCDesignator ? Self.commonCount : Self.commonCount - 1
        }
        if !zone.isUTCDesignator { zone.write(to: &output) }
    }

    /// The number of bytes of `CCYY-MM-DDThh:mm:ssZ`.
    private static let commonCount = CalendarDay.commonCount + ClockTime.wholeSecondsCount + 2

    /// Writes what isn't a whole second of a year with four digits.
    private func encodeUncommonForm(to output: inout XMLTextOutput) {
        calendarDay.write(to: &output)
        output.append(ascii: UInt8(ascii: "T"))
        clock.write(to: &output)
        zone.write(to: &output)
    }

    /// The name of the simple type, `xs:dateTime`.
    public static var xmlTypeName: String { "xs:dateTime" }
}

extension XMLDateTime: LosslessStringConvertible {
    /// Creates a date and time from its lexical form, without white space around it.
    public init?(_ description: String) {
        self.init(lexicalForm: description)
    }

    /// The lexical form.
    public var description: String { XMLTextOutput.text(of: self) }
}
