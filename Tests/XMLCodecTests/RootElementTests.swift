import Testing
import XMLCodec

@Suite("Root elements")
struct RootElementTests {
    @Test("A root element's name is known without a document")
    func name() {
        #expect(Qualified.xmlName == XMLName("Order", in: "urn:shop"))
        #expect(Unqualified.xmlName == XMLName("Order"))
    }
}

private let shop = XMLNamespaceTable("s=urn:shop")

private struct Qualified: XMLRootElement {
    static let xmlElement = XMLFieldTable("s:Order", in: shop)
    static let xmlFields = XMLFieldTable("@Id", in: shop)

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}
    func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {}
    func encodeFields(to encoder: inout XMLFieldEncoder) {}
}

private struct Unqualified: XMLRootElement {
    static let xmlElement = XMLFieldTable("Order", in: shop)
    static let xmlFields = XMLFieldTable("@Id", in: shop)

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}
    func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {}
    func encodeFields(to encoder: inout XMLFieldEncoder) {}
}
