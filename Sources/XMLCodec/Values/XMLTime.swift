/// `xs:time` (XML Schema Part 2 §3.2.8): a time of day, with or without a time zone.
///
/// A value is kept as it is written, a fraction with its trailing zeros and `24:00:00` included, and two values are equal
/// when they are written the same. The limit is 18 digits after the decimal point; digits beyond these must be zeros.
public struct XMLTime: Hashable, Sendable {
    private let clock: ClockTime
    private let zone: ZoneSuffix

    private init(clock: ClockTime, zone: ZoneSuffix) {
        self.clock = clock
        self.zone = zone
    }

    /// Creates a time of day, or `nil` where a part is out of range.
    ///
    /// - Parameters:
    ///   - hour: The hour, up to 23, or 24 where all that follows is zero.
    ///   - minute: The minute, up to 59.
    ///   - second: The second, up to 59.
    ///   - attoseconds: The fraction of a second in 10⁻¹⁸ seconds.
    ///   - fractionDigits: How many digits the fraction is written with, up to 18, or `nil` for as few as it takes.
    ///   - timeZone: The time zone, or `nil` for none.
    public init?(
        hour: Int,
        minute: Int,
        second: Int = 0,
        attoseconds: Int64 = 0,
        fractionDigits: Int? = nil,
        timeZone: XMLTimeZone? = nil
    ) {
        guard
            let clock = ClockTime(
                hour: hour,
                minute: minute,
                second: second,
                attoseconds: attoseconds,
                fractionDigits: fractionDigits
            )
        else { return nil }
        self.init(clock: clock, zone: ZoneSuffix(timeZone))
    }

    /// 00:00:00, which stands in a required property until it is filled.
    public static let placeholder = XMLTime(clock: ClockTime(), zone: ZoneSuffix(nil))

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

    /// The whole seconds since the day's start, from 0 to 86,400.
    public var secondsOfDay: Int { Int(clock.secondsOfDay) }
}

extension XMLTime: XMLTextCodable {
    /// Reads `hh:mm:ss`, an optional fraction and an optional time zone.
    public init?(xmlText text: Span<UInt8>) {
        var cursor = LexicalCursor()
        guard
            let clock = ClockTime(from: &cursor, in: text),
            let zone = ZoneSuffix(readingRestFrom: &cursor, in: text)
        else { return nil }
        self.init(clock: clock, zone: zone)
    }

    /// Writes the time as it was read.
    public func encodeText(to output: inout XMLTextOutput) {
        clock.write(to: &output)
        zone.write(to: &output)
    }

    /// The name of the simple type, `xs:time`.
    public static var xmlTypeName: String { "xs:time" }
}

extension XMLTime: LosslessStringConvertible {
    /// Creates a time of day from its lexical form, without white space around it.
    public init?(_ description: String) {
        self.init(lexicalForm: description)
    }

    /// The lexical form.
    public var description: String { XMLTextOutput.text(of: self) }
}
