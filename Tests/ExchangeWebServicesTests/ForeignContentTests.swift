import ExchangeWebServices
import Testing
import XMLCodec

@Suite("Envelopes around content of other modules")
struct ForeignContentTests {
    private let soap = "xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'"

    @Test("Content whose module doesn't know SOAP is decoded and encoded")
    func content() throws {
        let document = "<s:Envelope \(soap)><s:Body><Ping xmlns='urn:ping' Id='7'/></s:Body></s:Envelope>"
        let envelope = try XMLDecoder(Envelope<Ping>.self).decode(Array(document.utf8))
        #expect(try envelope.content() == Ping(id: 7))
        let encoded = try XMLEncoder().encode(envelope)
        #expect(try XMLDecoder(Envelope<Ping>.self).decode(encoded) == envelope)
    }

    @Test("A fault in place of such content is found")
    func fault() throws {
        let document = """
            <s:Envelope \(soap)><s:Body><s:Fault><faultcode>s:Server</faultcode><faultstring>no</faultstring>\
            </s:Fault></s:Body></s:Envelope>
            """
        let envelope = try XMLDecoder(Envelope<Ping>.self).decode(Array(document.utf8))
        let fault = #expect(throws: SOAPFault.self) { try envelope.content() }
        #expect(fault?.faultstring.value == "no")
    }
}

/// A root element of a module that has only its own namespace.
private struct Ping: XMLRootElement, Hashable {
    private var id: Int32

    static let xmlElement = XMLFieldTable("p:Ping", in: XMLNamespaceTable("p=urn:ping"))
    static let xmlFields = XMLFieldTable("@Id!", in: XMLNamespaceTable("p=urn:ping"))

    init(id: Int32) { self.id = id }

    init(xmlPlaceholder placeholder: XMLPlaceholder) { id = 0 }

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        try decoder.decode(&id)
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) { encoder.encode(id, 0) }
}
