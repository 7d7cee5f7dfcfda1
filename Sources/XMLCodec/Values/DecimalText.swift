/// The parts of a decimal number in a text: a sign, digits with an optional point, nothing else
/// (XML Schema Part 2 §3.2.3.1).
struct DecimalText {
    let isNegative: Bool

    /// The digits in front of the point, without leading zeros.
    let integerDigits: Range<Int>

    /// The digits after the point, without trailing zeros.
    let fractionDigits: Range<Int>

    /// Where the number ends.
    let end: Int

    /// Whether all digits are zeros.
    var isZero: Bool { integerDigits.isEmpty && fractionDigits.isEmpty }

    /// Finds the number at the beginning of a text, or `nil` where there is no digit.
    init?(_ text: Span<UInt8>) {
        var index = 0
        var isNegative = false
        if index < text.count, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
            isNegative = text[index] == UInt8(ascii: "-")
            index += 1
        }
        let start = index
        index = Self.endOfDigits(in: text, from: start)
        integerDigits = Self.startOfSignificance(in: text, start..<index)..<index
        var digitCount = index - start
        if index < text.count, text[index] == UInt8(ascii: ".") {
            let start = index + 1
            index = Self.endOfDigits(in: text, from: start)
            fractionDigits = start..<Self.endOfSignificance(in: text, start..<index)
            digitCount += index - start
        } else {
            fractionDigits = index..<index
        }
        guard digitCount > 0 else { return nil }
        self.isNegative = isNegative
        end = index
    }

    /// Where the text has the number as it's written without superfluous zeros, if it does so in one piece.
    func canonicalRange(in text: Span<UInt8>) -> Range<Int>? {
        var start = integerDigits.lowerBound
        if integerDigits.isEmpty {
            start -= 1
            guard start >= 0, text[start] == UInt8(ascii: "0") else { return nil }
        }
        if isNegative {
            guard !isZero, start == 1 else { return nil }
            start = 0
        }
        return start..<(fractionDigits.isEmpty ? integerDigits.upperBound : fractionDigits.upperBound)
    }

    private static func endOfDigits(in text: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < text.count, text[index] &- UInt8(ascii: "0") < 10 { index += 1 }
        return index
    }

    private static func startOfSignificance(in text: Span<UInt8>, _ digits: Range<Int>) -> Int {
        var index = digits.lowerBound
        while index < digits.upperBound, text[index] == UInt8(ascii: "0") { index += 1 }
        return index
    }

    private static func endOfSignificance(in text: Span<UInt8>, _ digits: Range<Int>) -> Int {
        var index = digits.upperBound
        while index > digits.lowerBound, text[index - 1] == UInt8(ascii: "0") { index -= 1 }
        return index
    }
}
