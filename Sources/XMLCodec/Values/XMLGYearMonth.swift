/// `xs:gYearMonth` (XML Schema Part 2 §3.2.10): a month of a year, with or without a time zone.
///
/// Two values are equal when they are written the same.
public struct XMLGYearMonth: Hashable, Sendable {
    private let calendarYear: CalendarYear
    private let monthNumber: UInt8
    private let zone: ZoneSuffix

    private init(year: CalendarYear, month: UInt8, zone: ZoneSuffix) {
        calendarYear = year
        monthNumber = month
        self.zone = zone
    }

    /// Creates a month of a year, or `nil` where a part is out of range.
    ///
    /// - Parameters:
    ///   - year: The year, up to ±2,147,483,647; negative ones are BCE, and 0 is none.
    ///   - month: The month, from 1.
    ///   - timeZone: The time zone, or `nil` for none.
    public init?(year: Int, month: Int, timeZone: XMLTimeZone? = nil) {
        guard let calendarYear = CalendarYear(year), (1...12).contains(month) else { return nil }
        self.init(year: calendarYear, month: UInt8(month), zone: ZoneSuffix(timeZone))
    }

    /// 1970-01, which stands in a required property until it is filled.
    public static let placeholder = XMLGYearMonth(year: .placeholder, month: 1, zone: ZoneSuffix(nil))

    /// The year; negative ones are BCE, and 0 is none.
    public var year: Int { Int(calendarYear.value) }

    /// The month, from 1 to 12.
    public var month: Int { Int(monthNumber) }

    /// The time zone, or `nil` where none is given.
    public var timeZone: XMLTimeZone? { zone.timeZone }
}

extension XMLGYearMonth: XMLTextCodable {
    /// Reads `CCYY-MM` and an optional time zone.
    public init?(xmlText text: Span<UInt8>) {
        var cursor = LexicalCursor()
        guard
            let year = CalendarYear(from: &cursor, in: text),
            cursor.skip("-", in: text),
            let month = cursor.twoDigits(in: text),
            (1...12).contains(month),
            let zone = ZoneSuffix(readingRestFrom: &cursor, in: text)
        else { return nil }
        self.init(year: year, month: month, zone: zone)
    }

    /// Writes the month of a year as it was read.
    public func encodeText(to output: inout XMLTextOutput) {
        calendarYear.write(to: &output)
        output.append(ascii: UInt8(ascii: "-"))
        output.append(twoDigits: monthNumber)
        zone.write(to: &output)
    }

    /// The name of the simple type, `xs:gYearMonth`.
    public static var xmlTypeName: String { "xs:gYearMonth" }
}

extension XMLGYearMonth: LosslessStringConvertible {
    /// Creates a month of a year from its lexical form, without white space around it.
    public init?(_ description: String) {
        self.init(lexicalForm: description)
    }

    /// The lexical form.
    public var description: String { XMLTextOutput.text(of: self) }
}
