/// A year of the proleptic Gregorian calendar as XML Schema 1.0 counts them: 1 follows -1, and there is no year 0
/// (XML Schema Part 2 §3.2.7).
struct CalendarYear: Hashable, Sendable {
    /// The year as it is written.
    let value: Int32

    private init(unchecked value: Int32) {
        self.value = value
    }

    /// 1970.
    static let placeholder = CalendarYear(unchecked: 1970)

    init?(_ value: Int) {
        guard value != 0, let value = Int32(exactly: value) else { return nil }
        self.value = value
    }

    /// The year whose number is 0 for 1 BCE.
    init?(astronomical year: Int64) {
        guard let value = Int32(exactly: year > 0 ? year : year - 1) else { return nil }
        self.value = value
    }

    /// Reads an optional minus sign and four or more digits, of which the first is a zero only if they are four.
    @inline(__always)
    init?(from cursor: inout LexicalCursor, in text: Span<UInt8>) {
        let isNegative = cursor.skip("-", in: text)
        let start = cursor
        guard let century = cursor.twoDigits(in: text), let rest = cursor.twoDigits(in: text) else { return nil }
        var digits = Int32(century) * 100 + Int32(rest)
        if cursor.digit(in: text) != nil {
            cursor = start
            guard century >= 10, let number = cursor.number(in: text), let number = Int32(exactly: number) else {
                return nil
            }
            digits = number
        }
        guard digits > 0 else { return nil }
        value = isNegative ? -digits : digits
    }

    /// The year, 0 for 1 BCE.
    var astronomical: Int64 {
        Int64(value) + (value < 0 ? 1 : 0)
    }

    /// Whether the year has a 29 February; the years 1 BCE, 5 BCE and so on have one.
    var isLeap: Bool {
        let year = astronomical
        return year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    /// Whether the year is written as four digits alone.
    @inline(__always)
    var hasFourDigits: Bool { value > 0 && value < 10_000 }

    /// Writes a minus sign where the year is negative and at least four digits.
    func write(to output: inout XMLTextOutput) {
        if value < 0 { output.append(ascii: UInt8(ascii: "-")) }
        let year = value.magnitude
        if year < 10_000 {
            output.append(twoDigits: UInt8(year / 100))
            output.append(twoDigits: UInt8(year % 100))
        } else {
            output.append(decimal: UInt64(year))
        }
    }
}
