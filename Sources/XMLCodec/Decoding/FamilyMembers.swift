/// A family of types as an element type: its fields are the types, and it has no value of its own.
@usableFromInline
struct FamilyMembers<Family: XMLPolymorphic>: XMLElementCodable {
    @usableFromInline
    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    @usableFromInline static var xmlFields: XMLFieldTable { Family.xmlTypes }

    @usableFromInline
    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        _ = try Family.decodeType(field, from: &decoder)
    }

    @usableFromInline
    func encodeFields(to encoder: inout XMLFieldEncoder) {}
}
