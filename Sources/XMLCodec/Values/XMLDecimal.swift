/// `xs:decimal` (XML Schema Part 2 §3.2.3): a decimal number of any size and precision.
///
/// A value keeps every digit that counts: leading zeros, trailing zeros after the point, a plus sign and the minus sign of
/// zero are dropped, so that `1.0` and `1.00` are the same. It holds numbers rather than calculating with them; convert it
/// to a type that calculates.
public struct XMLDecimal: Hashable, Sendable {
    /// The canonical form: a minus sign where negative, integer digits, and a point and fraction digits where there are any.
    ///
    /// Equal numbers have equal forms, and one of up to 15 characters takes no memory of its own.
    private let text: String

    private init(canonical text: String) {
        self.text = text
    }

    /// Creates the number that an integer is.
    public init(_ value: some BinaryInteger) {
        text = String(value)
    }

    /// Creates the number with the fewest digits that reads back as the given one, or `nil` where that isn't finite.
    ///
    /// `XMLDecimal(0.1)` is 0.1 rather than the 55 digits that the binary number comes to.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        self.init(scientific: value.description)
    }

    /// Zero, which stands in a required property until it is filled.
    public static let placeholder = XMLDecimal(canonical: "0")

    /// Whether the number is less than zero.
    public var isNegative: Bool { text.utf8.first == UInt8(ascii: "-") }

    /// The digits in front of the point, without a sign; `0` for a number below one.
    public var integerDigits: Substring {
        text[integerStart..<(pointIndex ?? text.endIndex)]
    }

    /// The digits after the point, without zeros at the end; empty for a whole number.
    public var fractionDigits: Substring {
        guard let pointIndex else { return "" }
        return text[text.utf8.index(after: pointIndex)...]
    }

    private var integerStart: String.Index {
        isNegative ? text.utf8.index(after: text.startIndex) : text.startIndex
    }

    private var pointIndex: String.Index? { text.utf8.firstIndex(of: UInt8(ascii: ".")) }
}

extension XMLDecimal: XMLTextCodable {
    /// Reads an optional sign and decimal digits with an optional point among or around them.
    public init?(xmlText text: Span<UInt8>) {
        guard let number = DecimalText(text), number.end == text.count else { return nil }
        if let canonical = number.canonicalRange(in: text) {
            self.init(canonical: String(utf8Text: text.extracting(canonical)))
        } else {
            self.init(
                isNegative: number.isNegative,
                integerDigits: text.extracting(number.integerDigits),
                fractionDigits: text.extracting(number.fractionDigits)
            )
        }
    }

    /// Puts a number together from digits without superfluous zeros.
    private init(isNegative: Bool, integerDigits: Span<UInt8>, fractionDigits: Span<UInt8>) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(integerDigits.count + fractionDigits.count + 3)
        if isNegative, integerDigits.count > 0 || fractionDigits.count > 0 { bytes.append(UInt8(ascii: "-")) }
        if integerDigits.count == 0 { bytes.append(UInt8(ascii: "0")) }
        for index in 0..<integerDigits.count { bytes.append(integerDigits[index]) }
        if fractionDigits.count > 0 { bytes.append(UInt8(ascii: ".")) }
        for index in 0..<fractionDigits.count { bytes.append(fractionDigits[index]) }
        text = String(utf8Text: bytes.span)
    }

    /// Creates a number from text that may end in an exponent, as a floating-point number's description does.
    private init?(scientific description: String) {
        let parts = description.utf8.split(separator: UInt8(ascii: "e"))
        guard parts.count == 2, let exponent = Int(Substring(parts[1])) else {
            self.init(lexicalForm: description)
            return
        }
        // With enough zeros on both sides, the point only moves.
        let zeros = [UInt8](repeating: UInt8(ascii: "0"), count: Int(exponent.magnitude))
        let isNegative = parts[0].first == UInt8(ascii: "-")
        let digits = parts[0].dropFirst(isNegative ? 1 : 0).split(separator: UInt8(ascii: "."))
        var bytes = zeros + digits.joined() + zeros
        bytes.insert(UInt8(ascii: "."), at: zeros.count + digits[0].count + exponent)
        if isNegative { bytes.insert(UInt8(ascii: "-"), at: 0) }
        self.init(xmlText: bytes.span)
    }

    /// Writes the number without an exponent and without superfluous zeros.
    public func encodeText(to output: inout XMLTextOutput) {
        output.append(text)
    }

    /// The name of the simple type, `xs:decimal`.
    public static var xmlTypeName: String { "xs:decimal" }
}

extension XMLDecimal: Comparable {
    /// Whether a number is less than another; the time grows with the digits that they share.
    public static func < (lhs: XMLDecimal, rhs: XMLDecimal) -> Bool {
        switch (lhs.isNegative, rhs.isNegative) {
        case (true, false): true
        case (false, true): false
        case (false, false): lhs.hasLessMagnitude(than: rhs)
        case (true, true): rhs.hasLessMagnitude(than: lhs)
        }
    }

    private func hasLessMagnitude(than other: XMLDecimal) -> Bool {
        let digits = integerDigits.utf8
        let otherDigits = other.integerDigits.utf8
        guard digits.count == otherDigits.count else { return digits.count < otherDigits.count }
        if !digits.elementsEqual(otherDigits) { return digits.lexicographicallyPrecedes(otherDigits) }
        return fractionDigits.utf8.lexicographicallyPrecedes(other.fractionDigits.utf8)
    }
}

extension XMLDecimal: ExpressibleByIntegerLiteral {
    /// Creates the number that a literal stands for.
    public init(integerLiteral value: Int64) {
        self.init(value)
    }
}

extension XMLDecimal: LosslessStringConvertible {
    /// Creates a number from its lexical form, without white space around it.
    public init?(_ description: String) {
        self.init(lexicalForm: description)
    }

    /// The number without an exponent and without superfluous zeros.
    public var description: String { text }
}

extension Double {
    /// Creates the number that is nearest to a decimal one, infinite where that is out of range.
    public init(_ value: XMLDecimal) {
        self = Double(lexicalForm: value.description) ?? .nan
    }
}

extension FixedWidthInteger {
    /// Creates the integer that a decimal number is, or `nil` where it has a fraction or is out of range.
    public init?(exactly value: XMLDecimal) {
        self.init(value.description)
    }
}
