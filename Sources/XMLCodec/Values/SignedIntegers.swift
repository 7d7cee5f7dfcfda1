/// `xs:byte` (XML Schema Part 2 §3.3.19).
extension Int8: XMLTextCodable {
    /// Reads an optional sign and decimal digits, or returns `nil` where the number is out of range.
    public init?(xmlText text: Span<UInt8>) {
        guard let value = IntegerText.parse(text, as: Self.self) else { return nil }
        self = value
    }

    /// Writes the decimal digits, after a minus sign where the number is negative.
    public func encodeText(to output: inout XMLTextOutput) {
        output.append(decimal: Int64(self))
    }

    /// The name of the simple type, `xs:byte`.
    public static var xmlTypeName: String { "xs:byte" }
}

/// `xs:short` (XML Schema Part 2 §3.3.18).
extension Int16: XMLTextCodable {
    /// Reads an optional sign and decimal digits, or returns `nil` where the number is out of range.
    public init?(xmlText text: Span<UInt8>) {
        guard let value = IntegerText.parse(text, as: Self.self) else { return nil }
        self = value
    }

    /// Writes the decimal digits, after a minus sign where the number is negative.
    public func encodeText(to output: inout XMLTextOutput) {
        output.append(decimal: Int64(self))
    }

    /// The name of the simple type, `xs:short`.
    public static var xmlTypeName: String { "xs:short" }
}

/// `xs:int` (XML Schema Part 2 §3.3.17).
extension Int32: XMLTextCodable {
    /// Reads an optional sign and decimal digits, or returns `nil` where the number is out of range.
    public init?(xmlText text: Span<UInt8>) {
        guard let value = IntegerText.parse(text, as: Self.self) else { return nil }
        self = value
    }

    /// Writes the decimal digits, after a minus sign where the number is negative.
    public func encodeText(to output: inout XMLTextOutput) {
        output.append(decimal: Int64(self))
    }

    /// The name of the simple type, `xs:int`.
    public static var xmlTypeName: String { "xs:int" }
}

/// `xs:long` (XML Schema Part 2 §3.3.16).
extension Int64: XMLTextCodable {
    /// Reads an optional sign and decimal digits, or returns `nil` where the number is out of range.
    public init?(xmlText text: Span<UInt8>) {
        guard let value = IntegerText.parse(text, as: Self.self) else { return nil }
        self = value
    }

    /// Writes the decimal digits, after a minus sign where the number is negative.
    public func encodeText(to output: inout XMLTextOutput) {
        output.append(decimal: self)
    }

    /// The name of the simple type, `xs:long`.
    public static var xmlTypeName: String { "xs:long" }
}

/// `xs:integer` (XML Schema Part 2 §3.3.13), within the range of `Int`.
///
/// The type of the schema is unbounded; a number that takes more than 64 bits (32 on a platform whose words are that
/// short) is rejected. ``XMLDecimal`` holds any.
extension Int: XMLTextCodable {
    /// Reads an optional sign and decimal digits, or returns `nil` where the number is out of range.
    public init?(xmlText text: Span<UInt8>) {
        guard let value = IntegerText.parse(text, as: Self.self) else { return nil }
        self = value
    }

    /// Writes the decimal digits, after a minus sign where the number is negative.
    public func encodeText(to output: inout XMLTextOutput) {
        output.append(decimal: Int64(self))
    }

    /// The name of the simple type, `xs:integer`.
    public static var xmlTypeName: String { "xs:integer" }
}
