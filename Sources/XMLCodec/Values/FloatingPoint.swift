/// `xs:float` (XML Schema Part 2 §3.2.4).
extension Float: XMLTextCodable {
    /// Reads a decimal number with an optional exponent, `INF`, `-INF` or `NaN`.
    ///
    /// The number is rounded to the nearest `Float`; one that is too large is infinite, and one too small is zero.
    public init?(xmlText text: Span<UInt8>) {
        guard let value = FloatingPointText.parse(text, as: Float.self) else { return nil }
        self = value
    }

    /// Writes the fewest digits that read back as this number.
    public func encodeText(to output: inout XMLTextOutput) {
        FloatingPointText.write(self, to: &output)
    }

    /// The name of the simple type, `xs:float`.
    public static var xmlTypeName: String { "xs:float" }
}

/// `xs:double` (XML Schema Part 2 §3.2.5).
extension Double: XMLTextCodable {
    /// Reads a decimal number with an optional exponent, `INF`, `-INF` or `NaN`.
    ///
    /// The number is rounded to the nearest `Double`; one that is too large is infinite, and one too small is zero.
    public init?(xmlText text: Span<UInt8>) {
        guard let value = FloatingPointText.parse(text, as: Double.self) else { return nil }
        self = value
    }

    /// Writes the fewest digits that read back as this number.
    public func encodeText(to output: inout XMLTextOutput) {
        FloatingPointText.write(self, to: &output)
    }

    /// The name of the simple type, `xs:double`.
    public static var xmlTypeName: String { "xs:double" }
}
