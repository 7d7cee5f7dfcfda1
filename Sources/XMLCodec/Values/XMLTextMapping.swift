/// A second way to read and write a Swift type as text, where the type's own ``XMLTextCodable`` conformance isn't the
/// one that the schema asks for.
///
/// A `String` keeps its white space by default; ``XMLToken`` is the mapping that collapses it.
public protocol XMLTextMapping {
    /// The Swift type that is read and written.
    associatedtype Value: Sendable

    /// Reads a value, or `nil` if the text isn't in the type's lexical space.
    static func decode(_ text: Span<UInt8>) -> Value?

    /// Writes a value's lexical form.
    static func encode(_ value: Value, to output: inout XMLTextOutput)

    /// The name of the simple type, for error messages, such as `xs:token`.
    static var xmlTypeName: String { get }

    /// Whether the text is handed over with its white space as it stands in the document.
    static var xmlPreservesWhiteSpace: Bool { get }
}

extension XMLTextMapping {
    /// White space is removed at both ends before the text is decoded.
    @inlinable
    public static var xmlPreservesWhiteSpace: Bool { false }
}
