/// The lexical form that all integer types share: an optional sign, then decimal digits
/// (XML Schema Part 2 §3.3.13.1).
enum IntegerText {
    /// As many digits as a `UInt64` always holds.
    private static let safeDigitCount = 19

    /// Reads an integer, or returns `nil` where the text isn't one or the type doesn't hold it.
    ///
    /// Leading zeros, a plus sign and a negative zero are fine for every type, as in XML Schema 1.1.
    @inline(__always)
    static func parse<Value: FixedWidthInteger>(_ text: Span<UInt8>, as type: Value.Type) -> Value? {
        guard text.count > 0 else { return nil }
        let first = text[0]
        let isNegative = first == UInt8(ascii: "-")
        let start = isNegative || first == UInt8(ascii: "+") ? 1 : 0
        guard let magnitude = magnitude(of: text, from: start) else { return nil }
        guard isNegative else { return Value(exactly: magnitude) }
        guard magnitude <= Int64.min.magnitude else { return nil }
        return Value(exactly: Int64(truncatingIfNeeded: 0 &- magnitude))
    }

    /// Reads the digits from an offset to the end.
    @inline(__always)
    private static func magnitude(of text: Span<UInt8>, from start: Int) -> UInt64? {
        guard text.count > start else { return nil }
        guard text.count &- start <= safeDigitCount else { return longMagnitude(of: text, from: start) }
        var value: UInt64 = 0
        var index = start
        while index < text.count {
            let digit = text[index] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            // So few digits don't overflow.
            value = value &* 10 &+ UInt64(digit)
            index &+= 1
        }
        return value
    }

    /// The same for any number of digits, most of which must be leading zeros.
    private static func longMagnitude(of text: Span<UInt8>, from start: Int) -> UInt64? {
        var value: UInt64 = 0
        for index in start..<text.count {
            let digit = text[index] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            let (product, overflows) = value.multipliedReportingOverflow(by: 10)
            let (sum, carries) = product.addingReportingOverflow(UInt64(digit))
            if overflows || carries { return nil }
            value = sum
        }
        return value
    }
}
