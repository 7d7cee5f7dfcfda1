import TestSupport
import Testing
import XMLCodec

@Suite("Prefixes that another declaration hides")
struct PrefixShadowTests {
    @Test("a value isn't written with a prefix that means something else by now")
    func shadowed() throws {
        var layers = Layers()
        layers.inner = Layers.Inner(name: XMLQName("a", namespace: "urn:outer"))
        let document = try XMLEncoder().encode(layers)
        #expect(throws: Never.self) { try CanonicalXML(document) }
        #expect(try XMLDecoder(Layers.self).decode(document) == layers)
    }
}

/// A type with a field whose type's module gives the prefix `p` another meaning.
private struct Layers: XMLRootElement, Hashable {
    var inner: Inner?

    private static let namespaces = XMLNamespaceTable("p=urn:outer o=urn:own")
    static let xmlElement = XMLFieldTable("o:Layers", in: namespaces)
    static let xmlFields = XMLFieldTable("o:Inner", in: namespaces)

    init() {}

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        try decoder.decode(&inner)
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) { encoder.encode(inner, 0) }

    struct Inner: XMLElementCodable, Hashable {
        var name: XMLQName?

        static let xmlFields = XMLFieldTable("p:Name", in: XMLNamespaceTable("p=urn:inner"))

        init(name: XMLQName?) { self.name = name }

        init(xmlPlaceholder placeholder: XMLPlaceholder) {}

        mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
            try decoder.decode(&name)
        }

        func encodeFields(to encoder: inout XMLFieldEncoder) { encoder.encode(name, 0) }
    }
}
