import Testing
import XMLSchema

@Suite("Elements")
struct ElementTests {
    @Test("A global element has a named type, a type of its own, or any type")
    func globalElements() {
        expect(
            """
            <xs:element name="named" type="xs:int"/>
            <xs:element name="own"><xs:complexType><xs:attribute name="a"/></xs:complexType></xs:element>
            <xs:element name="any"/>
            """,
            is: """
                element t:named: xs:int
                element t:own: element(t:own)
                element t:any: xs:anyType
                complexType element(t:own)
                  @a: xs:anySimpleType
                """
        )
    }

    @Test("An element keeps what is said about nil, default, fixed value and abstractness")
    func properties() {
        expect(
            """
            <xs:element name="nillable" type="xs:string" nillable="1"/>
            <xs:element name="default" type="xs:int" default="7"/>
            <xs:element name="fixed" type="xs:int" fixed="7"/>
            <xs:element name="abstract" type="xs:int" abstract="true"/>
            """,
            is: """
                element t:nillable: xs:string nillable
                element t:default: xs:int default "7"
                element t:fixed: xs:int fixed "7"
                element t:abstract: xs:int abstract
                """
        )
    }

    @Test("A local element is in the target namespace if its form, or else the schema's default, says so")
    func forms() {
        let content = """
            <xs:complexType name="T">
              <xs:sequence>
                <xs:element name="default" type="xs:int"/>
                <xs:element name="qualified" type="xs:int" form="qualified"/>
                <xs:element name="unqualified" type="xs:int" form="unqualified"/>
              </xs:sequence>
              <xs:attribute name="default" type="xs:int"/>
              <xs:attribute name="qualified" type="xs:int" form="qualified"/>
            </xs:complexType>
            """
        expect(
            ["a.xsd": schemaText(content, "")],
            is: """
                complexType t:T
                  @default: xs:int
                  @t:qualified: xs:int
                  sequence
                    default: xs:int
                    t:qualified: xs:int
                    unqualified: xs:int
                """
        )
        expect(
            ["a.xsd": schemaText(content, #"elementFormDefault="qualified" attributeFormDefault="qualified""#)],
            is: """
                complexType t:T
                  @t:default: xs:int
                  @t:qualified: xs:int
                  sequence
                    t:default: xs:int
                    t:qualified: xs:int
                    unqualified: xs:int
                """
        )
    }

    @Test("A reference has all properties of the global element, and documentation of its own if it has any")
    func references() {
        expect(
            """
            <xs:element name="e" type="xs:int" nillable="true" default="1">
              <xs:annotation><xs:documentation>The element.</xs:documentation></xs:annotation>
            </xs:element>
            <xs:complexType name="T">
              <xs:sequence>
                <xs:element ref="t:e" minOccurs="2" maxOccurs="2"/>
                <xs:choice>
                  <xs:element ref="t:e">
                    <xs:annotation><xs:documentation>The use.</xs:documentation></xs:annotation>
                  </xs:element>
                </xs:choice>
              </xs:sequence>
            </xs:complexType>
            """,
            is: """
                element t:e: xs:int nillable default "1"
                  # The element.
                complexType t:T
                  sequence
                    ref t:e: xs:int nillable default "1" [2..2]
                      # The element.
                    choice
                      ref t:e: xs:int nillable default "1"
                        # The use.
                """
        )
    }

    @Test("Components can be used before they are defined, and types can contain themselves")
    func forwardAndRecursiveReferences() {
        expect(
            """
            <xs:element name="tree" type="t:Tree"/>
            <xs:complexType name="Tree">
              <xs:sequence>
                <xs:element name="child" type="t:Tree" minOccurs="0" maxOccurs="unbounded"/>
                <xs:element ref="t:tree" minOccurs="0"/>
              </xs:sequence>
            </xs:complexType>
            """,
            is: """
                element t:tree: t:Tree
                complexType t:Tree
                  sequence
                    t:child: t:Tree [0..*]
                    ref t:tree: t:Tree [0..1]
                """
        )
    }

    @Test("A declaration knows its place, and a use the place where it stands")
    func places() throws {
        let schema = try schema(
            """
            <xs:element name="e" type="xs:int"/>
            <xs:complexType name="T">
              <xs:sequence>
                <xs:element ref="t:e"/>
              </xs:sequence>
            </xs:complexType>
            """
        )
        let type = try #require(schema.complexTypes[TypeName("T", in: "urn:t")])
        guard case .elements(let sequence) = type.content, case .sequence(let particles) = sequence.term else {
            Issue.record("no sequence")
            return
        }
        #expect(type.location.description == "a.xsd:3:1")
        #expect(sequence.location.description == "a.xsd:4:3")
        #expect(particles.map(\.location.description) == ["a.xsd:5:5"])
        #expect(schema.elements.map(\.declaration.location.description) == ["a.xsd:2:1"])
    }
}
