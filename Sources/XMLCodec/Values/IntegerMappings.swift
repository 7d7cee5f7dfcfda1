/// `xs:positiveInteger` (XML Schema Part 2 §3.3.25): a `UInt` from 1.
public enum XMLPositiveInteger: XMLTextMapping {
    /// Reads an integer, or returns `nil` where it is zero, negative or out of range.
    public static func decode(_ text: Span<UInt8>) -> UInt? {
        guard let value = IntegerText.parse(text, as: UInt.self), value > 0 else { return nil }
        return value
    }

    /// Writes the decimal digits.
    public static func encode(_ value: UInt, to output: inout XMLTextOutput) {
        value.encodeText(to: &output)
    }

    /// The name of the simple type, `xs:positiveInteger`.
    public static var xmlTypeName: String { "xs:positiveInteger" }
}

/// `xs:nonPositiveInteger` (XML Schema Part 2 §3.3.14): an `Int` up to 0.
public enum XMLNonPositiveInteger: XMLTextMapping {
    /// Reads an integer, or returns `nil` where it is positive or out of range.
    public static func decode(_ text: Span<UInt8>) -> Int? {
        guard let value = IntegerText.parse(text, as: Int.self), value <= 0 else { return nil }
        return value
    }

    /// Writes the minus sign, unless the number is zero, and the decimal digits.
    public static func encode(_ value: Int, to output: inout XMLTextOutput) {
        value.encodeText(to: &output)
    }

    /// The name of the simple type, `xs:nonPositiveInteger`.
    public static var xmlTypeName: String { "xs:nonPositiveInteger" }
}

/// `xs:negativeInteger` (XML Schema Part 2 §3.3.15): an `Int` up to -1.
public enum XMLNegativeInteger: XMLTextMapping {
    /// Reads an integer, or returns `nil` where it isn't negative or out of range.
    public static func decode(_ text: Span<UInt8>) -> Int? {
        guard let value = IntegerText.parse(text, as: Int.self), value < 0 else { return nil }
        return value
    }

    /// Writes the minus sign and the decimal digits.
    public static func encode(_ value: Int, to output: inout XMLTextOutput) {
        value.encodeText(to: &output)
    }

    /// The name of the simple type, `xs:negativeInteger`.
    public static var xmlTypeName: String { "xs:negativeInteger" }
}
