/// The digits after the decimal point of a number of seconds, as written.
///
/// Up to 18 digits count, down to the attosecond; digits after them must be zeros, which are dropped. The recommendation
/// leaves such a limit to the application (XML Schema Part 2 §3.2.7, partial implementations).
struct SecondFraction: Hashable, Sendable {
    /// The digits as a number, `120` for `.120`.
    private(set) var value: UInt64 = 0

    /// The number of digits, 0 where there is no decimal point.
    private(set) var digitCount: UInt8 = 0

    static let maximumDigitCount: UInt8 = 18
    static let attosecondsPerSecond: Int64 = 1_000_000_000_000_000_000

    /// No fraction.
    init() {}

    /// Reads a decimal point and the digits after it where one comes next.
    init?(from cursor: inout LexicalCursor, in text: Span<UInt8>) {
        guard cursor.skip(".", in: text) else { return }
        while let digit = cursor.digit(in: text) {
            if digitCount < Self.maximumDigitCount {
                value = value * 10 + UInt64(digit)
                digitCount += 1
            } else if digit != 0 {
                return nil
            }
        }
        if digitCount == 0 { return nil }
    }

    /// Creates the fraction that has the given digits, or as few as it takes, or `nil` where they can't hold it.
    init?(attoseconds: Int64, digitCount: Int?) {
        guard attoseconds >= 0, attoseconds < Self.attosecondsPerSecond else { return nil }
        var value = attoseconds.magnitude
        var count = Self.maximumDigitCount
        let lowest = digitCount ?? 0
        guard lowest >= 0, lowest <= Int(count) else { return nil }
        while Int(count) > lowest, value.isMultiple(of: 10) {
            value /= 10
            count -= 1
        }
        if let digitCount, Int(count) > digitCount { return nil }
        self.value = value
        self.digitCount = count
    }

    /// The fraction in 10⁻¹⁸ seconds.
    var attoseconds: Int64 {
        var result = Int64(value)
        for _ in digitCount..<Self.maximumDigitCount {
            result *= 10
        }
        return result
    }

    /// Writes the decimal point and the digits, or nothing.
    @inline(__always)
    func write(to output: inout XMLTextOutput) {
        guard digitCount > 0 else { return }
        output.append(ascii: UInt8(ascii: "."))
        output.append(decimal: value, minimumDigits: Int(digitCount))
    }
}
