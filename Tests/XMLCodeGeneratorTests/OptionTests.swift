import Testing
import XMLCodeGenerator

@Suite("Options")
struct OptionTests {
    private static let schema = """
        <xs:simpleType name="Color">
          <xs:restriction base="xs:string">
            <xs:enumeration value="Red"/><xs:enumeration value="Green"/>
          </xs:restriction>
        </xs:simpleType>
        <xs:complexType name="A">
          <xs:sequence>
            <xs:element name="Label" type="xs:string"/>
            <xs:choice maxOccurs="unbounded">
              <xs:element name="X" type="xs:int"/><xs:element name="Y" type="xs:int"/>
            </xs:choice>
          </xs:sequence>
          <xs:attribute name="Id" type="xs:string"/>
        </xs:complexType>
        <xs:complexType name="B"><xs:complexContent><xs:extension base="t:A"/></xs:complexContent></xs:complexType>
        """

    @Test("Types, properties, choices and values can be renamed; derived types follow")
    func names() {
        let generation = Generation(Self.schema) { options in
            options.names = [
                NameOverride("t:A", to: "Alpha"), NameOverride("t:A/Label", to: "title"),
                NameOverride("t:A/@Id", to: "identifier"), NameOverride("t:A/choice", to: "points"),
                NameOverride("t:Color/Red", to: "crimson"),
            ]
        }
        #expect(generation.diagnostics.isEmpty)
        let inherited = ["identifier: String?", "title: String", "points: [Alpha.Point]"]
        #expect(generation.properties.suffix(3) == inherited[...])
        #expect(generation.types.contains("struct Alpha: XMLElementCodable, Hashable, AlphaProtocol {"))
        #expect(generation.values.contains("case crimson"))
    }

    @Test("Types have a place for unknown content only where it is preserved, and no other property takes its name")
    func unknownContent() {
        let schema = """
            <xs:complexType name="A">
              <xs:sequence>
                <xs:element name="UnknownContent" type="xs:string"/>
                <xs:element name="B" type="xs:string" maxOccurs="2"/>
              </xs:sequence>
            </xs:complexType>
            """
        let plain = Generation(schema)
        #expect(plain.properties == ["unknownContent: String", "b: [String]"])
        #expect(!plain.types.contains("XMLUnknownContent"))
        let preserving = Generation(schema) { $0.unknownContent = .preserve }
        #expect(
            preserving.properties == ["unknownContent2: String", "b: [String]", "unknownContent: XMLUnknownContent"]
        )
        #expect(preserving.types.contains(#"t:UnknownContent! t:B+ ?""#))
        #expect(
            preserving.lines(with: "(unknownContent, ") == [
                "encoder.encode(unknownContent, before: 0)", "encoder.encode(unknownContent, after: 0, before: 1)",
                "encoder.interleave(unknownContent, with: 1)",
            ]
        )
    }

    @Test("The access level is on all declarations", arguments: [AccessLevel.package, .internal])
    func access(level: AccessLevel) {
        let generation = Generation(Self.schema) { $0.access = level }
        for text in generation.files.values {
            #expect(!text.contains("public"))
            #expect(text.contains("package") == (level == .package) || text.contains("nonisolated let"))
        }
    }

    @Test("Conformances can be left out, added, and are never said twice")
    func conformances() {
        let none = Generation(Self.schema) { $0.conformances = [] }
        #expect(none.types.contains("struct A: XMLElementCodable, AProtocol {"))
        #expect(none.types.contains("enum Choice: XMLChoice {"))
        let more = Generation(Self.schema) { $0.conformances = ["Sendable", "Hashable", "Sendable"] }
        #expect(more.types.contains("enum Choice: XMLChoice, Sendable, Hashable {"))
    }

    @Test("Prefixes come from the configuration, the documents, the namespaces' names, and then are made up")
    func prefixes() {
        let document = { (namespace: String) in
            """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="\(namespace)">
            <xs:element name="E\(namespace.filter(\.isLetter))"/></xs:schema>
            """
        }
        let declared = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:b="urn:b" targetNamespace="urn:b">
            <xs:element name="B" type="xs:int"/></xs:schema>
            """
        let documents = [
            "a.xsd": document("http://example.com/schema/util/v1.0"), "b.xsd": declared, "c.xsd": document("1.0"),
            "d.xsd": document("urn:util"),
        ]
        let generation = Generation(documents: documents) { options in
            options.prefixes = [NamespacePrefix("z", for: "urn:z")]
        }
        let pairs = "z=urn:z util=http://example.com/schema/util/v1.0 b=urn:b ns1=1.0 ns2=urn:util"
        #expect(generation.files["XMLNamespaces.swift"]?.contains("\"\(pairs)\"") == true)
    }

    @Test("The same schema gives the same files")
    func determinism() {
        let first = Generation(Self.schema).files
        for _ in 0..<5 {
            #expect(Generation(Self.schema).files == first)
        }
    }
}
