/// A simple type that lists its values (XML Schema Part 2 §4.3.5), as an enumeration with a case for each.
///
/// Enumerations are open: a text that the schema doesn't list is kept as ``unrecognized(_:)`` and written back as it was
/// read, since the other side may know a later version of the schema.
public protocol XMLEnumeration: XMLTextCodable, CustomStringConvertible {
    /// The texts of the values.
    static var xmlValues: XMLValueTable { get }

    /// The cases in the order of ``xmlValues``.
    static var xmlCases: [Self] { get }

    /// The number of this value in ``xmlCases``, or `nil` for one that the schema doesn't list.
    var xmlIndex: Int? { get }

    /// Creates a value that the schema doesn't list.
    static func unrecognized(_ value: String) -> Self

    /// The text of a value that the schema doesn't list, or `nil` for any other.
    var unrecognizedValue: String? { get }
}

extension XMLEnumeration {
    /// Reads a value; a text that the schema doesn't list is a value that isn't recognized.
    @inlinable
    @inline(never)
    public init?(xmlText text: Span<UInt8>) {
        if let index = Self.xmlValues.index(of: text) {
            self = Self.xmlCases[index]
        } else {
            self = .unrecognized(String(utf8Text: text))
        }
    }

    /// Writes the value's text.
    @inlinable
    public func encodeText(to output: inout XMLTextOutput) {
        if let xmlIndex {
            Self.xmlValues.writeValue(at: xmlIndex, to: &output)
        } else {
            output.append(unrecognizedValue ?? "")
        }
    }

    /// Creates a value from its text; one that the schema doesn't list isn't recognized.
    @inlinable
    public init(rawValue: String) {
        if let index = Self.xmlValues.index(of: rawValue) {
            self = Self.xmlCases[index]
        } else {
            self = .unrecognized(rawValue)
        }
    }

    /// The value's text.
    @inlinable
    public var rawValue: String {
        if let xmlIndex {
            Self.xmlValues.value(at: xmlIndex)
        } else {
            unrecognizedValue ?? ""
        }
    }

    /// The value's text.
    @inlinable
    public var description: String { rawValue }
}
