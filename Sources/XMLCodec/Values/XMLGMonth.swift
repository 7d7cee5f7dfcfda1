/// `xs:gMonth` (XML Schema Part 2 §3.2.14): a month of every year, with or without a time zone.
///
/// Two values are equal when they are written the same.
public struct XMLGMonth: Hashable, Sendable {
    private let monthNumber: UInt8
    private let zone: ZoneSuffix

    private init(month: UInt8, zone: ZoneSuffix) {
        monthNumber = month
        self.zone = zone
    }

    /// Creates a month, or `nil` where it is out of range.
    ///
    /// - Parameters:
    ///   - month: The month, from 1.
    ///   - timeZone: The time zone, or `nil` for none.
    public init?(month: Int, timeZone: XMLTimeZone? = nil) {
        guard (1...12).contains(month) else { return nil }
        self.init(month: UInt8(month), zone: ZoneSuffix(timeZone))
    }

    /// January, which stands in a required property until it is filled.
    public static let placeholder = XMLGMonth(month: 1, zone: ZoneSuffix(nil))

    /// The month, from 1 to 12.
    public var month: Int { Int(monthNumber) }

    /// The time zone, or `nil` where none is given.
    public var timeZone: XMLTimeZone? { zone.timeZone }
}

extension XMLGMonth: XMLTextCodable {
    /// Reads `--MM` and an optional time zone.
    public init?(xmlText text: Span<UInt8>) {
        var cursor = LexicalCursor()
        guard
            cursor.skip("-", in: text),
            cursor.skip("-", in: text),
            let month = cursor.twoDigits(in: text),
            (1...12).contains(month),
            let zone = ZoneSuffix(readingRestFrom: &cursor, in: text)
        else { return nil }
        self.init(month: month, zone: zone)
    }

    /// Writes the month as it was read.
    public func encodeText(to output: inout XMLTextOutput) {
        output.append(literal: "--")
        output.append(twoDigits: monthNumber)
        zone.write(to: &output)
    }

    /// The name of the simple type, `xs:gMonth`.
    public static var xmlTypeName: String { "xs:gMonth" }
}

extension XMLGMonth: LosslessStringConvertible {
    /// Creates a month from its lexical form, without white space around it.
    public init?(_ description: String) {
        self.init(lexicalForm: description)
    }

    /// The lexical form.
    public var description: String { XMLTextOutput.text(of: self) }
}
