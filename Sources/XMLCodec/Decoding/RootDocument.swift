/// A document as an element type: its only field is the root element.
@usableFromInline
struct RootDocument<Root: XMLRootElement>: XMLElementCodable {
    @usableFromInline var root: Root?

    @usableFromInline
    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    @usableFromInline static var xmlFields: XMLFieldTable { Root.xmlElement }

    @usableFromInline
    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        try decoder.decode(&root)
    }

    @usableFromInline
    func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(root, 0)
    }
}
