import Testing
import XMLSchema

@Suite("Anonymous types")
struct AnonymousTypeTests {
    @Test("A type without a name has the path that leads to it, after the component that it stands in")
    func paths() {
        expect(
            """
            <xs:complexType name="T">
              <xs:sequence>
                <xs:element name="outer">
                  <xs:complexType>
                    <xs:choice>
                      <xs:element name="inner"><xs:complexType/></xs:element>
                    </xs:choice>
                    <xs:attribute name="kind">
                      <xs:simpleType><xs:restriction base="xs:string"/></xs:simpleType>
                    </xs:attribute>
                  </xs:complexType>
                </xs:element>
                <xs:element name="next"><xs:complexType/></xs:element>
              </xs:sequence>
            </xs:complexType>
            <xs:complexType name="Last"/>
            """,
            is: """
                simpleType t:T/outer/kind: atomic xs:string restricts xs:string
                complexType t:T
                  sequence
                    t:outer: t:T/outer
                    t:next: t:T/next
                complexType t:T/outer
                  @kind: t:T/outer/kind
                  choice
                    t:inner: t:T/outer/inner
                complexType t:T/outer/inner
                complexType t:T/next
                complexType t:Last
                """
        )
    }

    @Test("What kind of component a path starts with tells equal paths apart")
    func symbolSpaces() {
        let empty = #"<xs:element name="x"><xs:complexType/></xs:element>"#
        let simple = #"<xs:simpleType><xs:restriction base="xs:int"/></xs:simpleType>"#
        expect(
            """
            <xs:complexType name="N"><xs:sequence>\(empty)</xs:sequence></xs:complexType>
            <xs:group name="N"><xs:sequence>\(empty)</xs:sequence></xs:group>
            <xs:attributeGroup name="N"><xs:attribute name="x">\(simple)</xs:attribute></xs:attributeGroup>
            <xs:attribute name="N">\(simple)</xs:attribute>
            <xs:element name="N"><xs:complexType><xs:sequence>\(empty)</xs:sequence></xs:complexType></xs:element>
            """,
            is: """
                element t:N: element(t:N)
                simpleType attributeGroup(t:N/x): atomic xs:int restricts xs:int
                simpleType attribute(t:N): atomic xs:int restricts xs:int
                complexType t:N
                  sequence
                    t:x: t:N/x
                complexType t:N/x
                complexType group(t:N/x)
                complexType element(t:N)
                  sequence
                    t:x: element(t:N/x)
                complexType element(t:N/x)
                """
        )
    }

    @Test("Two types at one path are numbered")
    func numbers() {
        expect(
            """
            <xs:complexType name="T">
              <xs:sequence>
                <xs:element name="a"><xs:complexType/></xs:element>
              </xs:sequence>
              <xs:attribute name="a">
                <xs:simpleType><xs:restriction base="xs:int"/></xs:simpleType>
              </xs:attribute>
            </xs:complexType>
            """,
            is: """
                simpleType t:T/a2: atomic xs:int restricts xs:int
                complexType t:T
                  @a: t:T/a2
                  sequence
                    t:a: t:T/a
                complexType t:T/a
                """
        )
    }

    @Test("A type knows whether it is anonymous, and the types around it")
    func typeNames() {
        let name = TypeName(path: ["e", "a"], in: "urn:t", symbolSpace: .element)
        #expect(name.isAnonymous)
        #expect(name.prefix(1).isAnonymous)
        #expect(!TypeName("e", in: "urn:t").isAnonymous)
        #expect(name.description == "{urn:t}element e/a")
        #expect(TypeName("e", in: "urn:t").description == "{urn:t}e")
    }
}
