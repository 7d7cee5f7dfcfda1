/// A number of any size and precision (XML Schema Part 2 §3.2.3).
struct DecimalNumber: Equatable {
    private let isNegative: Bool
    /// The digits before the point, without leading zeros.
    private let whole: String
    /// The digits after the point, without trailing zeros.
    private let fraction: String

    /// Whether the number has no digits after the point.
    var isInteger: Bool { fraction.isEmpty }

    /// Reads a number; `nil` if the text isn't one.
    init?(_ text: String) {
        var digits = Substring(text)
        let sign = digits.first
        if sign == "+" || sign == "-" {
            digits.removeFirst()
        }
        let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let isNumber = digits.utf8.contains(where: \.isDigit) && parts.allSatisfy { $0.utf8.allSatisfy(\.isDigit) }
        guard isNumber else { return nil }
        whole = String((parts.first ?? "").drop { $0 == "0" })
        let decimals = parts.count > 1 ? parts[1] : ""
        fraction = String(decimals.reversed().drop { $0 == "0" }.reversed())
        isNegative = sign == "-" && !(whole.isEmpty && fraction.isEmpty)
    }
}

extension DecimalNumber: Comparable {
    static func < (lhs: DecimalNumber, rhs: DecimalNumber) -> Bool {
        if lhs.isNegative != rhs.isNegative { return lhs.isNegative }
        return lhs.isNegative ? rhs.isCloserToZero(than: lhs) : lhs.isCloserToZero(than: rhs)
    }

    private func isCloserToZero(than other: DecimalNumber) -> Bool {
        if whole.utf8.count != other.whole.utf8.count { return whole.utf8.count < other.whole.utf8.count }
        if whole != other.whole { return whole < other.whole }
        return fraction < other.fraction
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
