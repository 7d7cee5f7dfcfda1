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

    /// Creates a value from a lexical form that stands in source; for the default values of generated types.
    ///
    /// - Precondition: The text is in the type's lexical space, without white space around it.
    public init(xmlLiteral text: StaticString) {
        // A literal's bytes live as long as the program.
        let bytes = unsafe UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        guard let value = unsafe Self(xmlText: bytes.span) else {
            preconditionFailure("'\(text)' isn't a value of \(Self.xmlTypeName)")
        }
        self = value
    }
}
