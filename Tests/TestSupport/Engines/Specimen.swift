public import XMLCodec

/// What random documents are decoded to: mixed content, with children of every kind that the decoder treats differently.
public struct Specimen: XMLRootElement, Hashable {
    private var id: String?
    private var number: Int32?
    private var attributes = XMLAnyAttributes()
    private var content: [Content] = []

    fileprivate enum Content: XMLChoice, Hashable {
        case text(String)
        case specimen(Specimen)
        case string(String)
        case token(String)
        case binary(XMLBinary)
        case name(XMLQName)
        case other(XMLFragment)
    }
}

extension Specimen {
    private static let namespaces = XMLNamespaceTable("p=urn:1 q=urn:2")

    /// The root's name, which ``MarkupGenerator`` writes mostly.
    public static let xmlElement = XMLFieldTable("specimen", in: namespaces)

    /// The fields, by names that it writes.
    public static let xmlFields = XMLFieldTable("@a1 @p:a2 @* (.|a|b|item|p:a|q:b|*)*", in: namespaces)

    /// Creates an empty value.
    public init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    /// Decodes a field.
    public mutating func decodeField(
        _ field: Int,
        from decoder: inout XMLFieldDecoder
    ) throws(XMLDecodingError) {
        switch field {
        case 0: try decoder.decode(&id)
        case 1: try decoder.decode(&number)
        case 2: try decoder.decode(&attributes)
        case 3: try decoder.decode(&content) { .text($0) }
        case 4: try decoder.decode(&content) { .specimen($0) }
        case 5: try decoder.decode(&content) { .string($0) }
        case 6: try decoder.decode(&content, as: XMLToken.self) { .token($0) }
        case 7: try decoder.decode(&content) { .binary($0) }
        case 8: try decoder.decode(&content) { .name($0) }
        case 9: try decoder.decode(&content) { .other($0) }
        default: preconditionFailure("a specimen has no field \(field)")
        }
    }

    /// Encodes the fields.
    public func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(id, 0)
        encoder.encode(number, 1)
        encoder.encode(attributes, 2)
        encoder.encode(content, 3)
    }
}

extension Specimen.Content {
    func encodeAlternative(to encoder: inout XMLFieldEncoder, _ field: Int) {
        switch self {
        case .text(let value): encoder.encode(value, field)
        case .specimen(let value): encoder.encode(value, field + 1)
        case .string(let value): encoder.encode(value, field + 2)
        case .token(let value): encoder.encode(value, field + 3, as: XMLToken.self)
        case .binary(let value): encoder.encode(value, field + 4)
        case .name(let value): encoder.encode(value, field + 5)
        case .other(let value): encoder.encode(value, field + 6)
        }
    }
}
