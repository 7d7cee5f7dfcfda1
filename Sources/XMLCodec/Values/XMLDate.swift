/// `xs:date` (XML Schema Part 2 §3.2.9): a day, with or without a time zone.
///
/// Two values are equal when they are written the same; ``isBefore(_:)`` compares the days' beginnings. Years go up to
/// ±2,147,483,647, and there is no year 0.
public struct XMLDate: Hashable, Sendable {
    private let calendarDay: CalendarDay
    private let zone: ZoneSuffix

    private init(day: CalendarDay, zone: ZoneSuffix) {
        calendarDay = day
        self.zone = zone
    }

    /// Creates a date, or `nil` where the calendar doesn't have it.
    ///
    /// - Parameters:
    ///   - year: The year; negative ones are BCE, and 0 is none.
    ///   - month: The month, from 1.
    ///   - day: The day of the month, from 1.
    ///   - timeZone: The time zone, or `nil` for none.
    public init?(year: Int, month: Int, day: Int, timeZone: XMLTimeZone? = nil) {
        guard let calendarDay = CalendarDay(year: year, month: month, day: day) else { return nil }
        self.init(day: calendarDay, zone: ZoneSuffix(timeZone))
    }

    /// 1970-01-01, which stands in a required property until it is filled.
    public static let placeholder = XMLDate(day: .placeholder, zone: ZoneSuffix(nil))

    /// The year; negative ones are BCE, and 0 is none.
    public var year: Int { Int(calendarDay.year.value) }

    /// The month, from 1 to 12.
    public var month: Int { Int(calendarDay.month) }

    /// The day of the month, from 1.
    public var day: Int { Int(calendarDay.day) }

    /// The time zone, or `nil` where none is given.
    public var timeZone: XMLTimeZone? { zone.timeZone }

    /// The seconds from 1970-01-01T00:00:00Z to the day's beginning, or `nil` where there is no time zone.
    public var secondsSince1970: Int64? {
        timeZone == nil ? nil : instant.seconds
    }

    private var instant: Instant {
        Instant(day: calendarDay, time: ClockTime(), timeZone: timeZone)
    }

    /// Whether this day begins before another, or `nil` where that depends on a time zone that isn't given.
    ///
    /// This is the order of XML Schema Part 2 §3.2.7.4.
    public func isBefore(_ other: XMLDate) -> Bool? {
        Instant.isBefore((instant, timeZone != nil), (other.instant, other.timeZone != nil))
    }
}

extension XMLDate: XMLTextCodable {
    /// Reads `CCYY-MM-DD` and an optional time zone.
    public init?(xmlText text: Span<UInt8>) {
        var cursor = LexicalCursor()
        guard
            let day = CalendarDay(from: &cursor, in: text),
            let zone = ZoneSuffix(readingRestFrom: &cursor, in: text)
        else { return nil }
        self.init(day: day, zone: zone)
    }

    /// Writes the date as it was read.
    public func encodeText(to output: inout XMLTextOutput) {
        calendarDay.write(to: &output)
        zone.write(to: &output)
    }

    /// The name of the simple type, `xs:date`.
    public static var xmlTypeName: String { "xs:date" }
}

extension XMLDate: LosslessStringConvertible {
    /// Creates a date from its lexical form, without white space around it.
    public init?(_ description: String) {
        self.init(lexicalForm: description)
    }

    /// The lexical form.
    public var description: String { XMLTextOutput.text(of: self) }
}
