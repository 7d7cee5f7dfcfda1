/// A value that is an XML element's attributes and content.
///
/// Generated types conform; what they carry is the schema's facts alone: a table of fields, a switch that says where
/// each field is stored, and a list that says in which order they are written. All behaviour is in the runtime.
public protocol XMLElementCodable: Sendable {
    /// The names of the fields, in the order in which they are encoded.
    ///
    /// To be kept in a `static let`: a table lives as long as the program.
    static var xmlFields: XMLFieldTable { get }

    /// What the schema says beyond ``xmlFields``; read only where ``XMLDecodingOptions/validation`` is strict, or where
    /// elements are out of order.
    ///
    /// By default, nothing: elements come in the order of ``xmlFields`` and as often as it says.
    static var xmlConstraints: XMLConstraints { get }

    /// Creates a value whose required fields hold placeholders, for the decoder to fill.
    init(xmlPlaceholder placeholder: XMLPlaceholder)

    /// Decodes one field.
    ///
    /// The decoder calls it twice for a child element: at the start tag, to learn what follows, and at the end tag, to
    /// have the value stored. Each case of the implementation's `switch` is one call of `decoder.decode`, which knows
    /// which of the two it is.
    ///
    /// - Parameters:
    ///   - field: The number of the field in ``xmlFields``.
    ///   - decoder: What the field's value is taken from.
    /// - Throws: ``XMLDecodingError`` if the content isn't a value of the field's type.
    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError)

    /// Encodes all fields, in the order of ``xmlFields``.
    func encodeFields(to encoder: inout XMLFieldEncoder)
}

extension XMLElementCodable {
    /// Elements come in the order of ``xmlFields`` and as often as it says.
    @inlinable
    public static var xmlConstraints: XMLConstraints { .none }
}
