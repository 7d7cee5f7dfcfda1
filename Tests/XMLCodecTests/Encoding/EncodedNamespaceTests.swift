import TestSupport
import Testing
import XMLCodec

@Suite("Namespaces in encoded documents")
struct EncodedNamespaceTests {
    private func checkRoundTrip<Root: XMLRootElement & Equatable>(
        _ value: Root,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let document = try XMLEncoder().encode(value)
        let text = String(decoding: document, as: UTF8.self)
        #expect(throws: Never.self, "\(text)", sourceLocation: sourceLocation) { try CanonicalXML(document) }
        #expect(try XMLDecoder(Root.self).decode(document) == value, "\(text)", sourceLocation: sourceLocation)
    }

    @Test(
        "a qualified name is written with a prefix that means its namespace",
        arguments: [
            "urn:test:types", "urn:test:messages", "urn:other", "", "http://www.w3.org/XML/1998/namespace",
            "urn:a&<\"b",
        ]
    )
    func qualifiedNames(_ namespace: String) throws {
        let name = XMLQName("a", prefix: "t", namespace: namespace)
        var names = Names()
        names.kind = name
        try checkRoundTrip(names)
        names = Names()
        names.name = name
        names.names = [name, XMLQName("b", namespace: "urn:b"), name]
        try checkRoundTrip(names)
    }

    @Test("a qualified name whose namespace isn't known is written as it is")
    func unresolvedNames() throws {
        var names = Names()
        names.name = XMLQName("a", prefix: "t")
        #expect(String(decoding: try XMLEncoder().encode(names), as: UTF8.self).contains(">t:a<"))
    }

    @Test("two attributes may be names in two namespaces that have no prefix yet")
    func twoAttributes() throws {
        var names = Names()
        names.kind = XMLQName("a", namespace: "urn:a")
        names.second = XMLQName("b", namespace: "urn:b")
        try checkRoundTrip(names)
    }

    @Test("a prefix that is made up for a value isn't one of the element's own")
    func ownPrefix() throws {
        try checkRoundTrip(Quote(name: XMLQName("a", namespace: "urn:other")))
    }

    @Test("attributes of any namespace keep it, and several of one namespace are no problem")
    func anyAttributes() throws {
        var open = OpenDocument()
        open.attributes = [
            XMLAttribute(XMLName("a"), value: "1"), XMLAttribute(XMLName("a", in: "urn:a"), value: "2"),
            XMLAttribute(XMLName("b", in: "urn:a"), value: "3"), XMLAttribute(XMLName("a", in: "urn:b"), value: "4"),
            XMLAttribute(XMLName("a", in: "urn:test:types"), value: "<&\">\t\n\r'"),
            XMLAttribute(XMLName("space", in: "http://www.w3.org/XML/1998/namespace"), value: "preserve"),
        ]
        try checkRoundTrip(open)
    }

    @Test("a type of another module brings its own prefixes")
    func otherModule() throws {
        try checkRoundTrip(Wrapper(inner: OtherInner(text: "a", name: XMLQName("b", namespace: "urn:test:types"))))
    }

    @Test("a type of a module that gives the element's own prefix another meaning is an error")
    func clashingModule() {
        #expect(throws: XMLEncodingError(.prefixConflict("t"), path: XMLElementPath())) {
            try XMLEncoder().encode(ClashingWrapper(inner: ClashingInner(text: "a")))
        }
    }

    @Test("a module may have the prefix xsi itself, on elements that need it too")
    func schemaInstancePrefix() throws {
        try checkRoundTrip(Kennel(first: Shelter(animal: .dog(Dog(name: "a"))), kept: .null))
    }

    @Test("fragments bring their own declarations")
    func fragments() throws {
        var list = OpenList()
        list.any = [
            try XMLFragment("<t:a xmlns:t='urn:z'><t:b/></t:a>"), try XMLFragment("<m xmlns='urn:test:types'/>"),
        ]
        let document = try XMLEncoder().encode(list)
        let read = try XMLDecoder(OpenList.self).decode(document)
        #expect(read.any.map(\.name) == list.any.map(\.name))
    }
}

/// An element whose own prefix is the one that the encoder makes up for values.
private struct Quote: XMLRootElement, Hashable {
    var name: XMLQName?

    static let namespaces = XMLNamespaceTable("q=urn:quote")
    static let xmlElement = XMLFieldTable("q:Quote", in: namespaces)
    static let xmlFields = XMLFieldTable("q:Name", in: namespaces)

    init(name: XMLQName?) { self.name = name }

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        try decoder.decode(&name)
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) { encoder.encode(name, 0) }
}

/// An element of one module around a type of another.
private struct Wrapper: XMLRootElement, Hashable {
    var inner: OtherInner?

    static let xmlElement = XMLFieldTable("m:Wrapper", in: testNamespaces)
    static let xmlFields = XMLFieldTable("t:Inner", in: testNamespaces)

    init(inner: OtherInner?) { self.inner = inner }

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        try decoder.decode(&inner)
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) { encoder.encode(inner, 0) }
}

/// A type whose module has other prefixes.
private struct OtherInner: XMLElementCodable, Hashable {
    var text: String?
    var name: XMLQName?

    static let xmlFields = XMLFieldTable("o:Text types:Name", in: otherNamespaces)

    init(text: String?, name: XMLQName?) {
        self.text = text
        self.name = name
    }

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        if field == 0 { try decoder.decode(&text) } else { try decoder.decode(&name) }
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(text, 0)
        encoder.encode(name, 1)
    }
}

private let schemaNamespaces = XMLNamespaceTable(
    "k=urn:kennel t=urn:test:types xsi=http://www.w3.org/2001/XMLSchema-instance any1=urn:any"
)

/// An element whose module declares the prefix of XML Schema's attributes.
private struct Kennel: XMLRootElement, Hashable {
    var first: Shelter?
    var kept: XMLNillable<String>?

    static let xmlElement = XMLFieldTable("k:Kennel", in: schemaNamespaces)
    static let xmlFields = XMLFieldTable("k:First k:Kept", in: schemaNamespaces)

    init(first: Shelter?, kept: XMLNillable<String>?) {
        self.first = first
        self.kept = kept
    }

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        if field == 0 { try decoder.decode(&first) } else { try decoder.decode(&kept) }
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(first, 0)
        encoder.encode(kept, 1)
    }
}

private struct Shelter: XMLElementCodable, Hashable {
    var animal: Animal?

    static let xmlFields = XMLFieldTable("k:Animal", in: schemaNamespaces)

    init(animal: Animal?) { self.animal = animal }

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        try decoder.decode(&animal)
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) { encoder.encode(animal, 0) }
}

private let clashingNamespaces = XMLNamespaceTable("t=urn:test:clashing")

/// An element around a type of a module whose prefix `t` is another one.
private struct ClashingWrapper: XMLRootElement, Hashable {
    var inner: ClashingInner?

    static let xmlElement = XMLFieldTable("m:Wrapper", in: testNamespaces)
    static let xmlFields = XMLFieldTable("t:Inner", in: testNamespaces)

    init(inner: ClashingInner?) { self.inner = inner }

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        try decoder.decode(&inner)
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) { encoder.encode(inner, 0) }
}

private struct ClashingInner: XMLElementCodable, Hashable {
    var text: String?

    static let xmlFields = XMLFieldTable("t:Text", in: clashingNamespaces)

    init(text: String?) { self.text = text }

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        try decoder.decode(&text)
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) { encoder.encode(text, 0) }
}
