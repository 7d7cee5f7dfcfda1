/// `xs:duration` (XML Schema Part 2 §3.2.6): a number of years, months, days, hours, minutes and seconds.
///
/// A value is kept as it is written, but for leading zeros: `PT60S` isn't `PT1M`, and a part that is written as zero stays.
/// Two values are equal when they are written the same: months have no fixed number of days, so that durations have no
/// total order.
///
/// The limits are 32 bits for years, months and days, 63 for hours, minutes and seconds, and 18 digits after the decimal
/// point; digits beyond these must be zeros.
public struct XMLDuration: Hashable, Sendable {
    private var hourCount: Int64 = 0
    private var minuteCount: Int64 = 0
    private var secondCount: Int64 = 0
    private var fraction = SecondFraction()
    private var parts = Parts()
    private var yearCount: UInt32 = 0
    private var monthCount: UInt32 = 0
    private var dayCount: UInt32 = 0

    private init() {}

    /// Creates a duration, or `nil` where a part is negative or out of range.
    ///
    /// The parts that aren't zero are written; where all are, it is `PT0S`.
    ///
    /// - Parameters:
    ///   - isNegative: Whether the duration goes backwards.
    ///   - years: The number of years.
    ///   - months: The number of months, which may exceed 11.
    ///   - days: The number of days.
    ///   - hours: The number of hours, which may exceed 23.
    ///   - minutes: The number of minutes, which may exceed 59.
    ///   - seconds: The whole number of seconds, which may exceed 59.
    ///   - attoseconds: The fraction of a second in 10⁻¹⁸ seconds.
    public init?(
        isNegative: Bool = false,
        years: Int64 = 0,
        months: Int64 = 0,
        days: Int64 = 0,
        hours: Int64 = 0,
        minutes: Int64 = 0,
        seconds: Int64 = 0,
        attoseconds: Int64 = 0
    ) {
        let counts: [(Parts, Int64)] = [
            (.years, years), (.months, months), (.days, days), (.hours, hours), (.minutes, minutes),
            (.seconds, seconds),
        ]
        for (part, count) in counts where count != 0 {
            guard count > 0, set(part, to: count) else { return nil }
        }
        guard let fraction = SecondFraction(attoseconds: attoseconds, digitCount: nil) else { return nil }
        self.fraction = fraction
        if parts.isEmpty || attoseconds > 0 { parts.insert(.seconds) }
        if isNegative { parts.insert(.isNegative) }
    }

    /// `PT0S`, which stands in a required property until it is filled.
    public static let placeholder: XMLDuration = {
        var duration = XMLDuration()
        duration.parts = .seconds
        return duration
    }()

    /// Whether the duration goes backwards.
    public var isNegative: Bool { parts.contains(.isNegative) }

    /// The number of years, without the sign.
    public var years: Int64 { Int64(yearCount) }

    /// The number of months, without the sign.
    public var months: Int64 { Int64(monthCount) }

    /// The number of days, without the sign.
    public var days: Int64 { Int64(dayCount) }

    /// The number of hours, without the sign.
    public var hours: Int64 { hourCount }

    /// The number of minutes, without the sign.
    public var minutes: Int64 { minuteCount }

    /// The whole number of seconds, without the sign.
    public var seconds: Int64 { secondCount }

    /// The fraction of a second in 10⁻¹⁸ seconds, without the sign.
    public var attoseconds: Int64 { fraction.attoseconds }
}

extension XMLDuration {
    /// What is written of a duration.
    private struct Parts: OptionSet, Hashable {
        let rawValue: UInt8

        static let years = Parts(rawValue: 1)
        static let months = Parts(rawValue: 2)
        static let days = Parts(rawValue: 4)
        static let hours = Parts(rawValue: 8)
        static let minutes = Parts(rawValue: 16)
        static let seconds = Parts(rawValue: 32)
        static let isNegative = Parts(rawValue: 64)

        static let timeOfDay: Parts = [.hours, .minutes, .seconds]

        /// The part that a letter after a number stands for.
        init?(designator: UInt8, isTime: Bool) {
            switch (designator, isTime) {
            case (UInt8(ascii: "Y"), false): self = .years
            case (UInt8(ascii: "M"), false): self = .months
            case (UInt8(ascii: "D"), false): self = .days
            case (UInt8(ascii: "H"), true): self = .hours
            case (UInt8(ascii: "M"), true): self = .minutes
            case (UInt8(ascii: "S"), true): self = .seconds
            default: return nil
            }
        }

        init(rawValue: UInt8) {
            self.rawValue = rawValue
        }
    }

    /// Stores a part, or returns `false` where it is out of range.
    private mutating func set(_ part: Parts, to count: Int64) -> Bool {
        switch part {
        case .hours:
            hourCount = count
        case .minutes:
            minuteCount = count
        case .seconds:
            secondCount = count
        default:
            guard let count = UInt32(exactly: count) else { return false }
            switch part {
            case .years: yearCount = count
            case .months: monthCount = count
            default: dayCount = count
            }
        }
        parts.insert(part)
        return true
    }
}

extension XMLDuration: XMLTextCodable {
    /// Reads `P`, parts in their order, each with its letter, and `T` in front of hours, minutes and seconds.
    public init?(xmlText text: Span<UInt8>) {
        self.init()
        var cursor = LexicalCursor()
        let isNegative = cursor.skip("-", in: text)
        guard cursor.skip("P", in: text) else { return nil }
        var isTime = false
        while !cursor.isAtEnd(of: text) {
            if !isTime, cursor.skip("T", in: text) { isTime = true }
            guard
                let count = cursor.number(in: text),
                let fraction = SecondFraction(from: &cursor, in: text),
                let designator = cursor.next(in: text),
                let part = Parts(designator: designator, isTime: isTime),
                part.rawValue > parts.rawValue,
                fraction.digitCount == 0 || part == .seconds,
                set(part, to: count)
            else { return nil }
            self.fraction = fraction
        }
        if parts.isEmpty { return nil }
        if isNegative { parts.insert(.isNegative) }
    }

    /// Writes the parts that were read or that aren't zero.
    public func encodeText(to output: inout XMLTextOutput) {
        if isNegative { output.append(ascii: UInt8(ascii: "-")) }
        output.append(ascii: UInt8(ascii: "P"))
        write(years, UInt8(ascii: "Y"), .years, to: &output)
        write(months, UInt8(ascii: "M"), .months, to: &output)
        write(days, UInt8(ascii: "D"), .days, to: &output)
        if parts.isDisjoint(with: .timeOfDay) { return }
        output.append(ascii: UInt8(ascii: "T"))
        write(hours, UInt8(ascii: "H"), .hours, to: &output)
        write(minutes, UInt8(ascii: "M"), .minutes, to: &output)
        guard parts.contains(.seconds) else { return }
        output.append(decimal: seconds)
        fraction.write(to: &output)
        output.append(ascii: UInt8(ascii: "S"))
    }

    private func write(_ count: Int64, _ designator: UInt8, _ part: Parts, to output: inout XMLTextOutput) {
        guard parts.contains(part) else { return }
        output.append(decimal: count)
        output.append(ascii: designator)
    }

    /// The name of the simple type, `xs:duration`.
    public static var xmlTypeName: String { "xs:duration" }
}

extension XMLDuration: LosslessStringConvertible {
    /// Creates a duration from its lexical form, without white space around it.
    public init?(_ description: String) {
        self.init(lexicalForm: description)
    }

    /// The lexical form.
    public var description: String { XMLTextOutput.text(of: self) }
}
