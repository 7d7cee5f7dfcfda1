/// `xs:string` (XML Schema Part 2 §3.2.1): the text as it stands, white space included.
extension String: XMLTextCodable {
    /// Takes over the text.
    ///
    /// Bytes that aren't UTF-8 become U+FFFD; a parser hands over none.
    @inlinable
    public init?(xmlText text: Span<UInt8>) {
        self.init(utf8Text: text)
    }

    /// Writes the text.
    @inlinable
    public func encodeText(to output: inout XMLTextOutput) {
        output.append(self)
    }

    /// The name of the simple type, `xs:string`.
    public static var xmlTypeName: String { "xs:string" }

    /// All white space is part of a string.
    @inlinable
    public static var xmlPreservesWhiteSpace: Bool { true }
}
