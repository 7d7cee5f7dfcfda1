/// A year of the proleptic Gregorian calendar as XML Schema 1.0 counts them: 1 follows -1, and there is no year 0
/// (XML Schema Part 2 §3.2.7).
struct CalendarYear: Hashable, Sendable {
    /// The year as it is written.
    let value: Int32

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
        let start = cursor.position
        guard let digits = cursor.number(in: text), digits > 0 else { return nil }
        let count = cursor.position - start
        guard count == 4 || (count > 4 && text[start] != UInt8(ascii: "0")) else { return nil }
        guard let value = Int32(exactly: isNegative ? -digits : digits) else { return nil }
        self.value = value
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

    /// Writes a minus sign where the year is negative and at least four digits.
    func write(to output: inout XMLTextOutput) {
        if value < 0 { output.append(ascii: UInt8(ascii: "-")) }
        output.append(decimal: UInt64(value.magnitude), minimumDigits: 4)
    }
}
