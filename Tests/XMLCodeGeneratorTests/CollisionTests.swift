import TestSupport
import Testing
import XMLCodeGenerator

@Suite("Names that several components want")
struct CollisionTests {
    /// The types, aliases and protocols at file level, sorted.
    private static func names(_ generation: Generation) -> [String] {
        let lines = generation.files.values.flatMap { $0.split(separator: "\n") }
        let declarations = lines.filter { $0.hasPrefix("public typealias") || $0.hasPrefix("nonisolated public ") }
        return declarations.compactMap { line in
            line.split { " :{".contains($0) }.drop { !["struct", "enum", "protocol", "typealias"].contains($0) }
                .dropFirst().first.map(String.init)
        }.sorted()
    }

    private static func document(_ namespace: String, prefix: String?, _ components: String) -> String {
        let declaration = prefix.map { "xmlns:\($0)=\"\(namespace)\"" } ?? "xmlns=\"\(namespace)\""
        return """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" \(declaration) targetNamespace="\(namespace)">
            \(components)
            </xs:schema>
            """
    }

    @Test("A type keeps its name before an element, which a note says")
    func typeBeforeElement() {
        let generation = Generation(
            """
            <xs:element name="Item" type="xs:string"/>
            <xs:complexType name="item"/>
            """
        )
        #expect(Self.names(generation) == ["Item", "ItemElement"])
        #expect(
            generation.diagnostics == [
                "test.xsd:3:1: note: element t:Item becomes ItemElement, since type t:item has the name Item"
            ]
        )
    }

    @Test("Of several types, the one that is spelled like it in the schema keeps a name")
    func exactBeforeSimilar() {
        let generation = Generation(
            #"<xs:complexType name="a-b"/><xs:complexType name="aB"/><xs:complexType name="AB"/><xs:complexType name="a_b"/>"#
        )
        #expect(Self.names(generation) == ["AB", "ABType", "ABType2", "ABType3"])
    }

    @Test("The first namespace keeps a name, the others put their prefix before it")
    func namespaces() {
        let components = #"<xs:complexType name="Map"/><xs:element name="Set" type="xs:string"/>"#
        let documents = [
            "a.xsd": Self.document("urn:example:first", prefix: "one", components),
            "b.xsd": Self.document("http://example.com/schema/util/v1.0", prefix: nil, components),
            "c.xsd": Self.document("urn:example:third", prefix: "soap-env", components),
        ]
        let names = Self.names(Generation(documents: documents))
        #expect(names == ["Map", "SetType", "SoapEnvMap", "SoapEnvSet", "UtilMap", "UtilSet"])
        let configured = Generation(documents: documents) {
            $0.prefixes = [NamespacePrefix("three", for: "urn:example:third")]
        }
        #expect(Self.names(configured) == ["Map", "OneMap", "OneSet", "SetType", "UtilMap", "UtilSet"])
    }

    @Test("No name is taken from a component that has it by rule")
    func secondChoice() {
        let generation = Generation(
            """
            <xs:element name="Item" type="xs:string"/>
            <xs:complexType name="item"/>
            <xs:complexType name="ItemElement"/>
            <xs:complexType name="Base"/>
            <xs:complexType name="BaseProtocol"/>
            <xs:complexType name="Derived">
              <xs:complexContent>
                <xs:extension base="t:Base"><xs:attribute name="a" type="xs:int"/></xs:extension>
              </xs:complexContent>
            </xs:complexType>
            """
        )
        #expect(Self.names(generation) == ["Base", "BaseProtocol", "Derived", "Item", "ItemElement", "ItemElement2"])
    }

    @Test("A name that the user gave is kept, and others make way")
    func overrides() {
        let schema = #"<xs:complexType name="item"/><xs:complexType name="Thing"/>"#
        let one = Generation(schema) { $0.names = [NameOverride("t:Thing", to: "Item")] }
        #expect(Self.names(one) == ["Item", "ItemType"])
        let both = Generation(schema) {
            $0.names = [NameOverride("t:Thing", to: "Same"), NameOverride("t:item", to: "Same")]
        }
        #expect(both.diagnostics.first?.contains("error: the configuration gives the name Same to ") == true)
    }

    @Test("What components are called doesn't depend on those that want other names, or on the order in the document")
    func stability() {
        let rivals = [
            #"<xs:element name="Item" type="xs:string"/>"#, #"<xs:complexType name="item"/>"#,
            #"<xs:complexType name="Item-"/>"#, #"<xs:element name="Error" type="xs:int"/>"#,
            #"<xs:simpleType name="item.type"><xs:restriction base="xs:int"/></xs:simpleType>"#,
        ]
        let others = (0..<8).map { "<xs:complexType name=\"Other\($0)\"/>" }
        let expected = Self.names(Generation(rivals.joined()))
        var randomness = SeededRandomness(seed: 7)
        for count in 0...others.count {
            let components = (rivals + others.prefix(count)).shuffled(using: &randomness)
            let names = Self.names(Generation(components.joined())).filter { !$0.hasPrefix("Other") }
            #expect(names == expected)
        }
    }

    @Test("Names that every Swift file, or the runtime, means something by get a word behind them")
    func reserved() {
        let words = ["String", "Error", "Task", "Never", "Self", "Type", "Protocol", "Any", "XMLDecoder", "XMLNotYet"]
        let generation = Generation(words.map { "<xs:complexType name=\"\($0)\"/>" }.joined())
        #expect(Self.names(generation) == words.map { $0 + "Type" }.sorted())
    }

    @Test("A type may be called like the module, with a warning")
    func moduleName() {
        let generation = Generation(#"<xs:complexType name="Test"/>"#)
        #expect(generation.types.contains("struct Test:"))
        #expect(generation.diagnostics.count == 1)
    }
}
