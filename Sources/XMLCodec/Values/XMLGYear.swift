/// `xs:gYear` (XML Schema Part 2 §3.2.11): a year, with or without a time zone.
///
/// Two values are equal when they are written the same.
public struct XMLGYear: Hashable, Sendable {
    private let calendarYear: CalendarYear
    private let zone: ZoneSuffix

    private init(year: CalendarYear, zone: ZoneSuffix) {
        calendarYear = year
        self.zone = zone
    }

    /// Creates a year, or `nil` where it is out of range.
    ///
    /// - Parameters:
    ///   - year: The year, up to ±2,147,483,647; negative ones are BCE, and 0 is none.
    ///   - timeZone: The time zone, or `nil` for none.
    public init?(year: Int, timeZone: XMLTimeZone? = nil) {
        guard let calendarYear = CalendarYear(year) else { return nil }
        self.init(year: calendarYear, zone: ZoneSuffix(timeZone))
    }

    /// 1970, which stands in a required property until it is filled.
    public static let placeholder = XMLGYear(year: .placeholder, zone: ZoneSuffix(nil))

    /// The year; negative ones are BCE, and 0 is none.
    public var year: Int { Int(calendarYear.value) }

    /// The time zone, or `nil` where none is given.
    public var timeZone: XMLTimeZone? { zone.timeZone }
}

extension XMLGYear: XMLTextCodable {
    /// Reads `CCYY` and an optional time zone.
    public init?(xmlText text: Span<UInt8>) {
        var cursor = LexicalCursor()
        guard
            let year = CalendarYear(from: &cursor, in: text),
            let zone = ZoneSuffix(readingRestFrom: &cursor, in: text)
        else { return nil }
        self.init(year: year, zone: zone)
    }

    /// Writes the year as it was read.
    public func encodeText(to output: inout XMLTextOutput) {
        calendarYear.write(to: &output)
        zone.write(to: &output)
    }

    /// The name of the simple type, `xs:gYear`.
    public static var xmlTypeName: String { "xs:gYear" }
}

extension XMLGYear: LosslessStringConvertible {
    /// Creates a year from its lexical form, without white space around it.
    public init?(_ description: String) {
        self.init(lexicalForm: description)
    }

    /// The lexical form.
    public var description: String { XMLTextOutput.text(of: self) }
}
