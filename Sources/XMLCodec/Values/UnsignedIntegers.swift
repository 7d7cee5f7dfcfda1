/// `xs:unsignedByte` (XML Schema Part 2 §3.3.24).
extension UInt8: XMLTextCodable {
    /// Reads an optional sign and decimal digits, or returns `nil` where the number is out of range.
    public init?(xmlText text: Span<UInt8>) {
        guard let value = IntegerText.parse(text, as: Self.self) else { return nil }
        self = value
    }

    /// Writes the decimal digits, after a minus sign where the number is negative.
    public func encodeText(to output: inout XMLTextOutput) {
        output.append(decimal: UInt64(self))
    }

    /// The name of the simple type, `xs:unsignedByte`.
    public static var xmlTypeName: String { "xs:unsignedByte" }
}

/// `xs:unsignedShort` (XML Schema Part 2 §3.3.23).
extension UInt16: XMLTextCodable {
    /// Reads an optional sign and decimal digits, or returns `nil` where the number is out of range.
    public init?(xmlText text: Span<UInt8>) {
        guard let value = IntegerText.parse(text, as: Self.self) else { return nil }
        self = value
    }

    /// Writes the decimal digits, after a minus sign where the number is negative.
    public func encodeText(to output: inout XMLTextOutput) {
        output.append(decimal: UInt64(self))
    }

    /// The name of the simple type, `xs:unsignedShort`.
    public static var xmlTypeName: String { "xs:unsignedShort" }
}

/// `xs:unsignedInt` (XML Schema Part 2 §3.3.22).
extension UInt32: XMLTextCodable {
    /// Reads an optional sign and decimal digits, or returns `nil` where the number is out of range.
    public init?(xmlText text: Span<UInt8>) {
        guard let value = IntegerText.parse(text, as: Self.self) else { return nil }
        self = value
    }

    /// Writes the decimal digits, after a minus sign where the number is negative.
    public func encodeText(to output: inout XMLTextOutput) {
        output.append(decimal: UInt64(self))
    }

    /// The name of the simple type, `xs:unsignedInt`.
    public static var xmlTypeName: String { "xs:unsignedInt" }
}

/// `xs:unsignedLong` (XML Schema Part 2 §3.3.21).
extension UInt64: XMLTextCodable {
    /// Reads an optional sign and decimal digits, or returns `nil` where the number is out of range.
    public init?(xmlText text: Span<UInt8>) {
        guard let value = IntegerText.parse(text, as: Self.self) else { return nil }
        self = value
    }

    /// Writes the decimal digits, after a minus sign where the number is negative.
    public func encodeText(to output: inout XMLTextOutput) {
        output.append(decimal: self)
    }

    /// The name of the simple type, `xs:unsignedLong`.
    public static var xmlTypeName: String { "xs:unsignedLong" }
}

/// `xs:nonNegativeInteger` (XML Schema Part 2 §3.3.20), within the range of `UInt`.
///
/// The type of the schema is unbounded; a number that takes more than 64 bits (32 on a platform whose words are that
/// short) is rejected. ``XMLDecimal`` holds any.
extension UInt: XMLTextCodable {
    /// Reads an optional sign and decimal digits, or returns `nil` where the number is out of range.
    public init?(xmlText text: Span<UInt8>) {
        guard let value = IntegerText.parse(text, as: Self.self) else { return nil }
        self = value
    }

    /// Writes the decimal digits, after a minus sign where the number is negative.
    public func encodeText(to output: inout XMLTextOutput) {
        output.append(decimal: UInt64(self))
    }

    /// The name of the simple type, `xs:nonNegativeInteger`.
    public static var xmlTypeName: String { "xs:nonNegativeInteger" }
}
