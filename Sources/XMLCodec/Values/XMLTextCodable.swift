/// A value with a lexical form: what an attribute or an element with simple content holds.
///
/// Conforming types map one simple type of XML Schema Part 2. Parsing works on bytes, so that no intermediate string
/// is built.
public protocol XMLTextCodable: Sendable {
    /// Creates a value from its lexical form, or `nil` if the text isn't in the type's lexical space.
    ///
    /// - Parameter text: The normalized text as UTF-8. White space at both ends has been removed already unless
    ///   ``xmlPreservesWhiteSpace`` is `true`.
    init?(xmlText text: Span<UInt8>)

    /// Writes the value's lexical form.
    func encodeText(to output: inout XMLTextOutput)

    /// The name of the simple type, for error messages, such as `xs:int`.
    static var xmlTypeName: String { get }

    /// Whether white space is part of the value (`whiteSpace` is `preserve`, XML Schema Part 2 §4.3.6).
    static var xmlPreservesWhiteSpace: Bool { get }
}

extension XMLTextCodable {
    /// White space is removed at both ends before the text is parsed.
    @inlinable
    public static var xmlPreservesWhiteSpace: Bool { false }
}
