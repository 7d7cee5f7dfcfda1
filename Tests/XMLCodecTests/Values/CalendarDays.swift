/// A calendar that counts days one by one, as slow and plain as it gets, to compare with.
struct CalendarDays: Sequence, IteratorProtocol {
    private(set) var year: Int
    private var month = 1
    private var day = 0

    /// Starts at the first of January of a year.
    init(from year: Int) {
        self.year = year
    }

    static func length(ofMonth month: Int, year: Int) -> Int {
        // The year before the year 1 is -1, which the rule counts as 0.
        let counted = year < 0 ? year + 1 : year
        let isLeap = counted % 4 == 0 && (counted % 100 != 0 || counted % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    mutating func next() -> (year: Int, month: Int, day: Int)? {
        day += 1
        if day > Self.length(ofMonth: month, year: year) {
            day = 1
            month += 1
        }
        if month > 12 {
            month = 1
            year += year == -1 ? 2 : 1
        }
        return (year, month, day)
    }
}

/// A number with leading zeros.
func padded(_ number: Int, to count: Int) -> String {
    let digits = String(number.magnitude)
    let zeros = String(repeating: "0", count: max(0, count - digits.utf8.count))
    return (number < 0 ? "-" : "") + zeros + digits
}
