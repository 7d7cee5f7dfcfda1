/// `xs:gDay` (XML Schema Part 2 §3.2.13): a day of every month, with or without a time zone.
///
/// Two values are equal when they are written the same.
public struct XMLGDay: Hashable, Sendable {
    private let dayNumber: UInt8
    private let zone: ZoneSuffix

    private init(day: UInt8, zone: ZoneSuffix) {
        dayNumber = day
        self.zone = zone
    }

    /// Creates a day of every month, or `nil` where it is out of range.
    ///
    /// - Parameters:
    ///   - day: The day of the month, from 1 to 31.
    ///   - timeZone: The time zone, or `nil` for none.
    public init?(day: Int, timeZone: XMLTimeZone? = nil) {
        guard (1...31).contains(day) else { return nil }
        self.init(day: UInt8(day), zone: ZoneSuffix(timeZone))
    }

    /// The first, which stands in a required property until it is filled.
    public static let placeholder = XMLGDay(day: 1, zone: ZoneSuffix(nil))

    /// The day of the month, from 1 to 31.
    public var day: Int { Int(dayNumber) }

    /// The time zone, or `nil` where none is given.
    public var timeZone: XMLTimeZone? { zone.timeZone }
}

extension XMLGDay: XMLTextCodable {
    /// Reads `---DD` and an optional time zone.
    public init?(xmlText text: Span<UInt8>) {
        var cursor = LexicalCursor()
        guard
            cursor.skip("-", in: text),
            cursor.skip("-", in: text),
            cursor.skip("-", in: text),
            let day = cursor.twoDigits(in: text),
            (1...31).contains(day),
            let zone = ZoneSuffix(readingRestFrom: &cursor, in: text)
        else { return nil }
        self.init(day: day, zone: zone)
    }

    /// Writes the day as it was read.
    public func encodeText(to output: inout XMLTextOutput) {
        output.append(literal: "---")
        output.append(twoDigits: dayNumber)
        zone.write(to: &output)
    }

    /// The name of the simple type, `xs:gDay`.
    public static var xmlTypeName: String { "xs:gDay" }
}

extension XMLGDay: LosslessStringConvertible {
    /// Creates a day from its lexical form, without white space around it.
    public init?(_ description: String) {
        self.init(lexicalForm: description)
    }

    /// The lexical form.
    public var description: String { XMLTextOutput.text(of: self) }
}
