/// The lexical form of `xs:float` and `xs:double`: a decimal number with an optional exponent, `INF`, `-INF` or `NaN`
/// (XML Schema Part 2 §3.2.4.1).
enum FloatingPointText {
    /// A type that floating-point text is read as.
    typealias Target = BinaryFloatingPoint & LosslessStringConvertible

    /// Reads a number and rounds it to the nearest one of the type; beyond the largest, that is infinity.
    @inline(__always)
    static func parse<Value: Target>(_ text: Span<UInt8>, as type: Value.Type) -> Value? {
        guard let number = DecimalText(text), let exponent = exponent(in: text, from: number.end) else {
            return special(text)
        }
        if number.isZero { return number.isNegative ? -0.0 : 0 }
        guard let magnitude = shortMagnitude(of: number, exponent, in: text, as: Value.self) else {
            return Value(canonicalText(of: number, exponent, in: text))
        }
        return number.isNegative ? -magnitude : magnitude
    }

    private static func special<Value: Target>(_ text: Span<UInt8>) -> Value? {
        if text.spells("INF") { return .infinity }
        if text.spells("-INF") { return -.infinity }
        return text.spells("NaN") ? .nan : nil
    }

    /// Exponents beyond this one, either way, are all the same: no text that fits in memory has digits to make up for it.
    private static let exponentLimit = Int.max / 4

    /// Reads the rest of a text, nothing or an exponent.
    private static func exponent(in text: Span<UInt8>, from start: Int) -> Int? {
        guard start < text.count else { return 0 }
        guard text[start] | 0x20 == UInt8(ascii: "e") else { return nil }
        var index = start + 1
        var isNegative = false
        if index < text.count, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
            isNegative = text[index] == UInt8(ascii: "-")
            index += 1
        }
        guard index < text.count else { return nil }
        var value = 0
        while index < text.count {
            let digit = text[index] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            value = value > (exponentLimit - 9) / 10 ? exponentLimit : value * 10 + Int(digit)
            index += 1
        }
        return isNegative ? -value : value
    }

    /// As many digits as a `UInt64` always holds.
    private static let safeDigitCount = 19

    /// The magnitude of a number of few digits and a small power of ten.
    @inline(__always)
    private static func shortMagnitude<Value: Target>(
        of number: DecimalText,
        _ exponent: Int,
        in text: Span<UInt8>,
        as type: Value.Type
    ) -> Value? {
        guard number.integerDigits.count + number.fractionDigits.count <= safeDigitCount else { return nil }
        var digits: UInt64 = 0
        for index in number.integerDigits { digits = digits &* 10 &+ UInt64(text[index] &- UInt8(ascii: "0")) }
        for index in number.fractionDigits { digits = digits &* 10 &+ UInt64(text[index] &- UInt8(ascii: "0")) }
        let power = exponent - number.fractionDigits.count
        guard power.magnitude < PowersOfFive.values.count.magnitude else { return nil }
        return power < 0
            ? PowersOfFive.quotient(digits, dividedByTenTo: -power)
            : PowersOfFive.product(digits, timesTenTo: power)
    }

    /// As many digits as can decide how a number is rounded; more than 767 only tell whether it's above a tie.
    private static let decidingDigitCount = 800

    /// An exponent with which every number of that many digits is infinite or zero.
    private static let decidingExponent = 100_000

    /// The number as the standard library reads it, of a length that doesn't depend on the text's.
    private static func canonicalText(of number: DecimalText, _ exponent: Int, in text: Span<UInt8>) -> String {
        let zero = UInt8(ascii: "0")
        var bytes: [UInt8] = []
        var power = exponent - number.fractionDigits.count
        var isExact = true
        for digits in [number.integerDigits, number.fractionDigits] {
            for index in digits {
                if bytes.count == decidingDigitCount {
                    power += 1
                    isExact = isExact && text[index] == zero
                } else if !bytes.isEmpty || text[index] != zero {
                    bytes.append(text[index])
                }
            }
        }
        if !isExact {
            // Whatever else there is comes after all that could be a tie.
            bytes.append(UInt8(ascii: "1"))
            power -= 1
        }
        power = min(max(power, -decidingExponent), decidingExponent)
        return "\(number.isNegative ? "-" : "")\(String(utf8Text: bytes.span))e\(power)"
    }

    /// Writes the fewest digits that read back as the number; a NaN's sign and payload are lost.
    @inline(__always)
    static func write(_ value: some Target, to output: inout XMLTextOutput) {
        if value.isFinite {
            output.append(value.description)
        } else if value.isNaN {
            output.append(literal: "NaN")
        } else {
            output.append(literal: value > 0 ? "INF" : "-INF")
        }
    }
}
