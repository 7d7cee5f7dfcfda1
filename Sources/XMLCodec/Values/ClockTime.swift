/// A time of day: what stands after the `T` of a dateTime (XML Schema Part 2 §3.2.8.1).
struct ClockTime: Hashable, Sendable {
    private(set) var fraction = SecondFraction()
    private(set) var hour: UInt8 = 0
    private(set) var minute: UInt8 = 0
    private(set) var second: UInt8 = 0

    /// Midnight, `00:00:00`.
    init() {}

    /// Reads `hh:mm:ss` with an optional fraction.
    @inline(__always)
    init?(from cursor: inout LexicalCursor, in text: Span<UInt8>) {
        guard
            let hour = cursor.twoDigits(in: text),
            cursor.skip(":", in: text),
            let minute = cursor.twoDigits(in: text),
            cursor.skip(":", in: text),
            let second = cursor.twoDigits(in: text),
            let fraction = SecondFraction(from: &cursor, in: text),
            Self.isValid(hour: hour, minute: minute, second: second, fraction: fraction)
        else { return nil }
        self.fraction = fraction
        self.hour = hour
        self.minute = minute
        self.second = second
    }

    init?(hour: Int, minute: Int, second: Int, attoseconds: Int64, fractionDigits: Int?) {
        guard
            let hour = UInt8(exactly: hour),
            let minute = UInt8(exactly: minute),
            let second = UInt8(exactly: second),
            let fraction = SecondFraction(attoseconds: attoseconds, digitCount: fractionDigits),
            Self.isValid(hour: hour, minute: minute, second: second, fraction: fraction)
        else { return nil }
        self.fraction = fraction
        self.hour = hour
        self.minute = minute
        self.second = second
    }

    /// Whether the parts make a time of day; the end of a day may be called 24:00:00, and no minute has a second 60.
    private static func isValid(hour: UInt8, minute: UInt8, second: UInt8, fraction: SecondFraction) -> Bool {
        if hour == 24 { return minute == 0 && second == 0 && fraction.value == 0 }
        return hour < 24 && minute < 60 && second < 60
    }

    /// The whole seconds since the day's start, 86,400 for 24:00:00.
    var secondsOfDay: Int64 {
        (Int64(hour) * 60 + Int64(minute)) * 60 + Int64(second)
    }

    /// Whether there is no fraction, not even one of zeros.
    @inline(__always)
    var isWholeSecond: Bool { fraction.digitCount == 0 }

    /// The number of bytes that ``writeWholeSeconds(to:)`` writes.
    static let wholeSecondsCount = 8

    /// Writes `hh:mm:ss` and the fraction.
    @inline(__always)
    func write(to output: inout XMLTextOutput) {
        unsafe output.append(upTo: Self.wholeSecondsCount) { target in
            unsafe writeWholeSeconds(to: target)
            return Self.wholeSecondsCount
        }
        fraction.write(to: &output)
    }

    /// Writes the eight bytes of `hh:mm:ss`.
    @inline(__always)
    func writeWholeSeconds(to target: UnsafeMutablePointer<UInt8>) {
        unsafe XMLTextOutput.write(pair: Int(hour), to: target)
        unsafe target[2] = UInt8(ascii: ":")
        unsafe XMLTextOutput.write(pair: Int(minute), to: target + 3)
        unsafe target[5] = UInt8(ascii: ":")
        unsafe XMLTextOutput.write(pair: Int(second), to: target + 6)
    }
}
