/// A day of the proleptic Gregorian calendar (XML Schema Part 2 §3.2.9).
struct CalendarDay: Hashable, Sendable {
    let year: CalendarYear
    let month: UInt8
    let day: UInt8

    private init(unchecked year: CalendarYear, month: UInt8, day: UInt8) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// 1970-01-01.
    static let placeholder = CalendarDay(unchecked: .placeholder, month: 1, day: 1)

    /// The day if the month has it.
    @inline(__always)
    private init?(year: CalendarYear, month: UInt8, day: UInt8) {
        guard month >= 1, month <= 12, day >= 1, day <= Self.dayCount(ofMonth: month, isLeap: year.isLeap) else {
            return nil
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `CCYY-MM-DD`.
    @inline(__always)
    init?(from cursor: inout LexicalCursor, in text: Span<UInt8>) {
        guard
            let year = CalendarYear(from: &cursor, in: text),
            cursor.skip("-", in: text),
            let month = cursor.twoDigits(in: text),
            cursor.skip("-", in: text),
            let day = cursor.twoDigits(in: text)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    init?(year: Int, month: Int, day: Int) {
        guard
            let year = CalendarYear(year),
            let month = UInt8(exactly: month),
            let day = UInt8(exactly: day)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day that lies the given number of days after 1970-01-01, or `nil` where the year is out of range.
    init?(daysSince1970 days: Int64) {
        let (shifted, overflows) = days.addingReportingOverflow(Self.daysBefore1970)
        if overflows { return nil }
        let (era, dayOfEra) = shifted.dividedRoundingDown(by: Self.daysPerEra)
        // Years are counted from March, so that a leap day is the last of its year.
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        guard let year = CalendarYear(astronomical: era * 400 + yearOfEra + (month <= 2 ? 1 : 0)) else { return nil }
        self.year = year
        self.month = UInt8(month)
        self.day = UInt8(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    /// The number of days since 1970-01-01.
    var daysSince1970: Int64 {
        let yearFromMarch = year.astronomical - (month <= 2 ? 1 : 0)
        let (era, yearOfEra) = yearFromMarch.dividedRoundingDown(by: 400)
        let monthFromMarch = Int64(month) + (month > 2 ? -3 : 9)
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + Int64(day) - 1
        let dayOfEra = 365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * Self.daysPerEra + dayOfEra - Self.daysBefore1970
    }

    /// The number of days of 400 years.
    private static let daysPerEra: Int64 = 146_097

    /// The number of days from 0000-03-01, where an era begins, to 1970-01-01.
    private static let daysBefore1970: Int64 = 719_468

    /// The number of days that a month has.
    static func dayCount(ofMonth month: UInt8, isLeap: Bool) -> UInt8 {
        switch month {
        case 2: isLeap ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Writes `CCYY-MM-DD`.
    func write(to output: inout XMLTextOutput) {
        year.write(to: &output)
        unsafe output.append(upTo: 6) { target in
            unsafe writeMonthAndDay(to: target)
            return 6
        }
    }

    /// The number of bytes that ``writeCommonForm(to:)`` writes.
    static let commonCount = 10

    /// Whether the year has four digits and no sign.
    @inline(__always)
    var hasCommonForm: Bool { year.hasFourDigits }

    /// Writes the ten bytes of a day of a year that has four digits.
    @inline(__always)
    func writeCommonForm(to target: UnsafeMutablePointer<UInt8>) {
        let (century, rest) = UInt32(truncatingIfNeeded: year.value).quotientAndRemainder(dividingBy: 100)
        unsafe XMLTextOutput.write(pair: Int(century), to: target)
        unsafe XMLTextOutput.write(pair: Int(rest), to: target + 2)
        unsafe writeMonthAndDay(to: target + 4)
    }

    @inline(__always)
    private func writeMonthAndDay(to target: UnsafeMutablePointer<UInt8>) {
        unsafe target[0] = UInt8(ascii: "-")
        unsafe XMLTextOutput.write(pair: Int(month), to: target + 1)
        unsafe target[3] = UInt8(ascii: "-")
        unsafe XMLTextOutput.write(pair: Int(day), to: target + 4)
    }
}

extension Int64 {
    /// The quotient, rounded down, and the remainder, which isn't negative, of a division by a positive number.
    func dividedRoundingDown(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
