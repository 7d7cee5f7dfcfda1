import Testing

@Suite("Attributes")
struct AttributeTests {
    @Test("An attribute is optional or required, and may have a default or a fixed value")
    func properties() {
        expect(
            """
            <xs:complexType name="T">
              <xs:attribute name="optional" type="xs:int"/>
              <xs:attribute name="required" type="xs:int" use="required"/>
              <xs:attribute name="default" type="xs:boolean" default="true"/>
              <xs:attribute name="fixed" type="xs:string" fixed="1.0" use="required"/>
              <xs:attribute name="prohibited" use="prohibited"/>
              <xs:attribute name="any"/>
            </xs:complexType>
            """,
            is: """
                complexType t:T
                  @optional: xs:int
                  @required: xs:int required
                  @default: xs:boolean default "true"
                  @fixed: xs:string required fixed "1.0"
                  @any: xs:anySimpleType
                """
        )
    }

    @Test("A reference to a global attribute can replace its default and its documentation")
    func references() {
        expect(
            """
            <xs:attribute name="g" type="xs:int" default="1">
              <xs:annotation><xs:documentation>Global.</xs:documentation></xs:annotation>
            </xs:attribute>
            <xs:complexType name="T"><xs:attribute ref="t:g"/></xs:complexType>
            <xs:complexType name="U">
              <xs:attribute ref="t:g" default="2">
                <xs:annotation><xs:documentation>Here.</xs:documentation></xs:annotation>
              </xs:attribute>
            </xs:complexType>
            <xs:complexType name="V"><xs:attribute ref="t:g" use="required"/></xs:complexType>
            """,
            is: """
                complexType t:T
                  @t:g: xs:int default "1"
                    # Global.
                complexType t:U
                  @t:g: xs:int default "2"
                    # Here.
                complexType t:V
                  @t:g: xs:int required default "1"
                    # Global.
                """
        )
    }

    @Test("The attributes of the xml namespace are there without a document for it")
    func xmlNamespace() {
        expect(
            """
            <xs:import namespace="http://www.w3.org/XML/1998/namespace"/>
            <xs:complexType name="T">
              <xs:attribute ref="xml:lang" use="required"/>
              <xs:attribute ref="xml:space"/>
              <xs:attribute ref="xml:base"/>
              <xs:attribute ref="xml:id"/>
            </xs:complexType>
            """,
            is: """
                complexType t:T
                  @xml:lang: xs:language required
                  @xml:space: xs:NCName
                  @xml:base: xs:anyURI
                  @xml:id: xs:ID
                """
        )
    }

    @Test("Attribute groups are replaced by their attributes, where they stand and at any depth")
    func groups() {
        expect(
            """
            <xs:complexType name="T">
              <xs:attribute name="first" type="xs:int"/>
              <xs:attributeGroup ref="t:Outer"/>
              <xs:attribute name="last" type="xs:int"/>
            </xs:complexType>
            <xs:attributeGroup name="Outer">
              <xs:attribute name="outer" type="xs:int" use="required"/>
              <xs:attributeGroup ref="t:Inner"/>
            </xs:attributeGroup>
            <xs:attributeGroup name="Inner">
              <xs:attribute name="inner" type="xs:int"/>
            </xs:attributeGroup>
            """,
            is: """
                complexType t:T
                  @first: xs:int
                  @outer: xs:int required
                  @inner: xs:int
                  @last: xs:int
                """
        )
    }

    @Test("An attribute that comes by two ways from one group is one attribute")
    func oneGroupByTwoWays() {
        expect(
            """
            <xs:attributeGroup name="G"><xs:attribute name="a" type="xs:int"/></xs:attributeGroup>
            <xs:attributeGroup name="H"><xs:attributeGroup ref="t:G"/></xs:attributeGroup>
            <xs:complexType name="T">
              <xs:attributeGroup ref="t:G"/>
              <xs:attributeGroup ref="t:H"/>
            </xs:complexType>
            """,
            is: """
                complexType t:T
                  @a: xs:int
                """
        )
    }
}
