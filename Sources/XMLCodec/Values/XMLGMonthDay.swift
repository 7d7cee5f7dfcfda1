/// `xs:gMonthDay` (XML Schema Part 2 §3.2.12): a day of every year, 29 February included, with or without
/// a time zone.
///
/// Two values are equal when they are written the same.
public struct XMLGMonthDay: Hashable, Sendable {
    private let monthNumber: UInt8
    private let dayNumber: UInt8
    private let zone: ZoneSuffix

    private init(month: UInt8, day: UInt8, zone: ZoneSuffix) {
        monthNumber = month
        dayNumber = day
        self.zone = zone
    }

    /// Creates a day of every year, or `nil` where no year has it.
    ///
    /// - Parameters:
    ///   - month: The month, from 1.
    ///   - day: The day of the month, from 1.
    ///   - timeZone: The time zone, or `nil` for none.
    public init?(month: Int, day: Int, timeZone: XMLTimeZone? = nil) {
        guard
            let month = UInt8(exactly: month),
            let day = UInt8(exactly: day),
            Self.isValid(month: month, day: day)
        else { return nil }
        self.init(month: month, day: day, zone: ZoneSuffix(timeZone))
    }

    private static func isValid(month: UInt8, day: UInt8) -> Bool {
        month >= 1 && month <= 12 && day >= 1 && day <= CalendarDay.dayCount(ofMonth: month, isLeap: true)
    }

    /// 1 January, which stands in a required property until it is filled.
    public static let placeholder = XMLGMonthDay(month: 1, day: 1, zone: ZoneSuffix(nil))

    /// The month, from 1 to 12.
    public var month: Int { Int(monthNumber) }

    /// The day of the month, from 1.
    public var day: Int { Int(dayNumber) }

    /// The time zone, or `nil` where none is given.
    public var timeZone: XMLTimeZone? { zone.timeZone }
}

extension XMLGMonthDay: XMLTextCodable {
    /// Reads `--MM-DD` and an optional time zone.
    public init?(xmlText text: Span<UInt8>) {
        var cursor = LexicalCursor()
        guard
            cursor.skip("-", in: text),
            cursor.skip("-", in: text),
            let month = cursor.twoDigits(in: text),
            cursor.skip("-", in: text),
            let day = cursor.twoDigits(in: text),
            Self.isValid(month: month, day: day),
            let zone = ZoneSuffix(readingRestFrom: &cursor, in: text)
        else { return nil }
        self.init(month: month, day: day, zone: zone)
    }

    /// Writes the day of the year as it was read.
    public func encodeText(to output: inout XMLTextOutput) {
        output.append(literal: "--")
        output.append(twoDigits: monthNumber)
        output.append(ascii: UInt8(ascii: "-"))
        output.append(twoDigits: dayNumber)
        zone.write(to: &output)
    }

    /// The name of the simple type, `xs:gMonthDay`.
    public static var xmlTypeName: String { "xs:gMonthDay" }
}

extension XMLGMonthDay: LosslessStringConvertible {
    /// Creates a day of the year from its lexical form, without white space around it.
    public init?(_ description: String) {
        self.init(lexicalForm: description)
    }

    /// The lexical form.
    public var description: String { XMLTextOutput.text(of: self) }
}
