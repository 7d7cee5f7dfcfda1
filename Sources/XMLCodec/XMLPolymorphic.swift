/// One of the types derived from an abstract type; which one, the attribute `xsi:type` says (XML Schema Part 1 §2.6.1).
public protocol XMLPolymorphic: Sendable {
    /// The names of the types, one for each alternative.
    static var xmlTypes: XMLFieldTable { get }

    /// Decodes one alternative: returns `nil` at the start tag, the value at the end tag.
    ///
    /// - Parameters:
    ///   - index: The number of the type in ``xmlTypes``.
    ///   - decoder: What the value is taken from.
    /// - Returns: The value, or `nil` at the start tag.
    /// - Throws: ``XMLDecodingError`` if the content isn't a value of the type.
    static func decodeType(_ index: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) -> Self?

    /// Encodes the alternative that the value holds.
    func encodeType(to encoder: inout XMLFieldEncoder)
}
