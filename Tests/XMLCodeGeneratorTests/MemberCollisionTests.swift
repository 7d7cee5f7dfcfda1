import Testing
import XMLCodeGenerator

@Suite("Members that want one name")
struct MemberCollisionTests {
    @Test("An attribute makes way for an element, an element for an inherited attribute")
    func attributeAndElement() {
        let generation = Generation(
            """
            <xs:complexType name="A">
              <xs:sequence><xs:element name="Name" type="xs:int" minOccurs="0"/></xs:sequence>
              <xs:attribute name="name" type="xs:int"/><xs:attribute name="id" type="xs:int"/>
            </xs:complexType>
            <xs:complexType name="B">
              <xs:complexContent>
                <xs:extension base="t:A">
                  <xs:sequence><xs:element name="Id" type="xs:int" minOccurs="0"/></xs:sequence>
                </xs:extension>
              </xs:complexContent>
            </xs:complexType>
            """
        )
        let own = ["nameAttribute: Int32?", "id: Int32?", "name: Int32?"]
        #expect(generation.properties.suffix(7) == own + own + ["idElement: Int32?"])
    }

    @Test("An element of another namespace puts its prefix before its name")
    func namespaces() {
        let other = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:o="urn:o" targetNamespace="urn:o">
            <xs:element name="Id" type="xs:int"/></xs:schema>
            """
        let own = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:o="urn:o" targetNamespace="urn:t">
            <xs:import namespace="urn:o" schemaLocation="o.xsd"/>
            <xs:complexType name="A">
              <xs:sequence><xs:element name="id" type="xs:int"/><xs:element ref="o:Id"/></xs:sequence>
            </xs:complexType>
            <xs:complexType name="B">
              <xs:choice><xs:element name="id" type="xs:int"/><xs:element ref="o:Id"/></xs:choice>
            </xs:complexType></xs:schema>
            """
        let generation = Generation(documents: ["a.xsd": own, "o.xsd": other])
        let text = generation.files["A.swift"] ?? ""
        #expect(text.contains("public var oId: Int32\n"))
        #expect(text.contains("case oId(Int32)\n"))
    }

    @Test("A name that the user gave is kept, whoever comes first; given twice, it is an error")
    func overrides() {
        let schema = """
            <xs:complexType name="A">
              <xs:sequence>
                <xs:element name="Id" type="xs:int"/><xs:element name="Key" type="xs:int"/>
                <xs:choice><xs:element name="X" type="xs:int"/><xs:element name="Y" type="xs:int"/></xs:choice>
              </xs:sequence>
            </xs:complexType>
            <xs:simpleType name="V">
              <xs:restriction base="xs:string"><xs:enumeration value="p"/><xs:enumeration value="q"/></xs:restriction>
            </xs:simpleType>
            """
        let one = Generation(schema) {
            $0.names = [
                NameOverride("t:A/Key", to: "id"), NameOverride("t:A/Y", to: "x"), NameOverride("t:V/q", to: "p"),
            ]
        }
        #expect(one.diagnostics.isEmpty)
        #expect(one.properties.prefix(2) == ["id2: Int32", "id: Int32"])
        #expect(one.types.contains("case x2(Int32)"))
        #expect(one.values.contains("case p2"))
        for (first, second) in [("t:A/Id", "t:A/Key"), ("t:A/X", "t:A/Y"), ("t:V/p", "t:V/q")] {
            let both = Generation(schema) { $0.names = [NameOverride(first, to: "z"), NameOverride(second, to: "z")] }
            #expect(both.diagnostics.count == 1)
            #expect(both.diagnostics[0].contains("get the name 'z'"))
        }
    }
}
