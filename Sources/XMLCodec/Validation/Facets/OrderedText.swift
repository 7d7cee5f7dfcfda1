/// A text as a value that has an order (XML Schema Part 2 §3.2, §4.2.1).
enum OrderedText {
    case decimal(XMLDecimal)
    case floatingPoint(Double)
    /// Dates and times, as the moments at which they begin.
    case moment(XMLDateTime)
    case duration(XMLDuration)

    /// Reads a text; `nil` if the type has no order, or the text isn't a value.
    init?(_ text: String, of type: BuiltinText) {
        switch type {
        case .decimal, .integer, .nonPositiveInteger, .negativeInteger, .nonNegativeInteger, .positiveInteger, .long,
            .int, .short, .byte, .unsignedLong, .unsignedInt, .unsignedShort, .unsignedByte:
            guard let number = XMLDecimal(text) else { return nil }
            self = .decimal(number)
        case .float, .double:
            let bytes = Array(text.utf8)
            guard let number = Double(xmlText: bytes.span) else { return nil }
            self = .floatingPoint(number)
        case .duration:
            guard let duration = XMLDuration(text) else { return nil }
            self = .duration(duration)
        default:
            guard let moment = Self.dateTime(text, type).flatMap({ XMLDateTime($0) }) else { return nil }
            self = .moment(moment)
        }
    }

    /// The text of a date or time completed to that of a `dateTime`.
    private static func dateTime(_ text: String, _ type: BuiltinText) -> String? {
        switch type {
        case .dateTime: return text
        case .time: return "2000-01-01T" + text
        default: break
        }
        let zone = zoneCount(of: text)
        let day = text.dropLast(zone)
        let start: String
        switch type {
        case .date: start = String(day)
        case .gYearMonth: start = day + "-01"
        case .gYear: start = day + "-01-01"
        // A leap year, so that every day of a year is a day.
        case .gMonthDay: start = "2000" + day.dropFirst(1)
        case .gMonth: start = "2000" + day.dropFirst(1) + "-01"
        case .gDay: start = "2000-01" + day.dropFirst(2)
        default: return nil
        }
        return start + "T00:00:00" + text.suffix(zone)
    }

    private static func zoneCount(of text: String) -> Int {
        if text.last == "Z" { return 1 }
        let end = Array(text.utf8.suffix(6))
        let isZone = end.count == 6 && end[3] == UInt8(ascii: ":") && "+-".utf8.contains(end[0])
        return isZone ? 6 : 0
    }

    /// Whether one value is less than another, or `nil` where neither is less nor are they equal.
    func isLess(than other: OrderedText) -> Bool? {
        switch (self, other) {
        case (.decimal(let one), .decimal(let two)): one < two
        case (.floatingPoint(let one), .floatingPoint(let two)): one.isNaN || two.isNaN ? nil : one < two
        case (.moment(let one), .moment(let two)): one.isBefore(two)
        case (.duration(let one), .duration(let two)): one.isShorter(than: two)
        default: nil
        }
    }

    /// Whether two values are the same.
    func isEqual(to other: OrderedText) -> Bool {
        if case (.floatingPoint(let one), .floatingPoint(let two)) = (self, other), one.isNaN, two.isNaN { return true }
        return isLess(than: other) == false && other.isLess(than: self) == false
    }
}

extension XMLDuration {
    /// Whether this duration is shorter than another, or `nil` where that depends on when they begin: one that it is
    /// from each of four moments on (XML Schema Part 2 §3.2.6.2).
    func isShorter(than other: XMLDuration) -> Bool? {
        var verdict: Bool?
        for (year, month) in [(1696, 9), (1697, 2), (1903, 3), (1903, 7)] {
            guard let end = end(fromYear: year, month: month), let otherEnd = other.end(fromYear: year, month: month)
            else { return nil }
            let isShorter = end < otherEnd
            guard verdict == nil || verdict == isShorter else { return nil }
            verdict = isShorter
        }
        return verdict
    }

    /// The moment at which the duration ends that begins with a month, in seconds and their fraction from an epoch.
    private func end(fromYear year: Int, month: Int) -> (Int64, Int64)? {
        let sign: Int64 = isNegative ? -1 : 1
        let monthCount = Int64(year) * 12 + Int64(month - 1) + sign * (years * 12 + months)
        var seconds = Self.dayNumber(ofMonth: monthCount) + sign * days
        for (factor, count) in [(24, hours), (60, minutes), (60, self.seconds)] as [(Int64, Int64)] {
            let (product, isTooLarge) = seconds.multipliedReportingOverflow(by: factor)
            let (sum, overflows) = product.addingReportingOverflow(sign * count)
            if isTooLarge || overflows { return nil }
            seconds = sum
        }
        return (seconds, sign * attoseconds)
    }

    /// The days from an epoch to the first of a month of the Gregorian calendar.
    private static func dayNumber(ofMonth count: Int64) -> Int64 {
        // Years begin with March, so that the leap day is their last.
        let shifted = count - 2
        let year = Int64((Double(shifted) / 12).rounded(.down))
        let month = shifted - year * 12
        let leapDays = Self.quotient(year, 4) - Self.quotient(year, 100) + Self.quotient(year, 400)
        return year * 365 + leapDays + (month * 153 + 2) / 5
    }

    private static func quotient(_ number: Int64, _ divisor: Int64) -> Int64 {
        number >= 0 ? number / divisor : -((divisor - 1 - number) / divisor)
    }
}
