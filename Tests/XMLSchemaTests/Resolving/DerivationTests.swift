import Testing
import XMLSchema

@Suite("Derivation of complex types")
struct DerivationTests {
    @Test("An extension has its base's attributes and elements first, over all levels")
    func extensionOverLevels() {
        expect(
            """
            <xs:complexType name="C">
              <xs:complexContent><xs:extension base="t:B">
                <xs:sequence><xs:element name="c" type="xs:int"/></xs:sequence>
                <xs:attribute name="z" type="xs:int"/>
              </xs:extension></xs:complexContent>
            </xs:complexType>
            <xs:complexType name="B">
              <xs:complexContent><xs:extension base="t:A">
                <xs:choice minOccurs="0"><xs:element name="b" type="xs:int"/></xs:choice>
              </xs:extension></xs:complexContent>
            </xs:complexType>
            <xs:complexType name="A" abstract="true">
              <xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence>
              <xs:attribute name="y" type="xs:int"/>
            </xs:complexType>
            """,
            is: """
                complexType t:C extends t:B
                  @y: xs:int
                  @z: xs:int
                  sequence
                    sequence
                      sequence
                        t:a: xs:int
                      choice [0..1]
                        t:b: xs:int
                    sequence
                      t:c: xs:int
                complexType t:B extends t:A
                  derived: t:C
                  @y: xs:int
                  sequence
                    sequence
                      t:a: xs:int
                    choice [0..1]
                      t:b: xs:int
                complexType t:A abstract
                  derived: t:C t:B
                  @y: xs:int
                  sequence
                    t:a: xs:int
                """
        )
    }

    @Test("An extension that adds no elements has its base's content, one of an empty base its own")
    func extensionOfOneSide() {
        expect(
            """
            <xs:complexType name="Empty"/>
            <xs:complexType name="Base">
              <xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence>
            </xs:complexType>
            <xs:complexType name="SameContent">
              <xs:complexContent><xs:extension base="t:Base"/></xs:complexContent>
            </xs:complexType>
            <xs:complexType name="OwnContent">
              <xs:complexContent><xs:extension base="t:Empty">
                <xs:all><xs:element name="a" type="xs:int"/></xs:all>
              </xs:extension></xs:complexContent>
            </xs:complexType>
            """,
            is: """
                complexType t:Empty
                  derived: t:OwnContent
                complexType t:Base
                  derived: t:SameContent
                  sequence
                    t:a: xs:int
                complexType t:SameContent extends t:Base
                  sequence
                    t:a: xs:int
                complexType t:OwnContent extends t:Empty
                  all
                    t:a: xs:int
                """
        )
    }

    @Test("A restriction has its own elements, and its base's attributes unless it changes or prohibits them")
    func restriction() {
        expect(
            """
            <xs:complexType name="Base">
              <xs:sequence>
                <xs:element name="a" type="xs:int" minOccurs="0"/>
                <xs:element name="b" type="xs:int" minOccurs="0"/>
              </xs:sequence>
              <xs:attribute name="gone" type="xs:int"/>
              <xs:attribute name="changed" type="xs:int"/>
              <xs:attribute name="kept" type="xs:int" use="required"/>
              <xs:anyAttribute/>
            </xs:complexType>
            <xs:complexType name="Restricted">
              <xs:complexContent><xs:restriction base="t:Base">
                <xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence>
                <xs:attribute name="changed" type="xs:short" use="required"/>
                <xs:attribute name="gone" use="prohibited"/>
              </xs:restriction></xs:complexContent>
            </xs:complexType>
            """,
            is: """
                complexType t:Base
                  derived: t:Restricted
                  @gone: xs:int
                  @changed: xs:int
                  @kept: xs:int required
                  @* any, strict
                  sequence
                    t:a: xs:int [0..1]
                    t:b: xs:int [0..1]
                complexType t:Restricted restricts t:Base
                  @changed: xs:short required
                  @kept: xs:int required
                  sequence
                    t:a: xs:int
                """
        )
    }

    @Test("A restriction of any type is a type of its own, an extension of it allows anything as well")
    func anyType() {
        expect(
            """
            <xs:complexType name="Restricted">
              <xs:complexContent><xs:restriction base="xs:anyType">
                <xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence>
              </xs:restriction></xs:complexContent>
            </xs:complexType>
            <xs:complexType name="Extended">
              <xs:complexContent><xs:extension base="xs:anyType">
                <xs:attribute name="a" type="xs:int"/>
              </xs:extension></xs:complexContent>
            </xs:complexType>
            """,
            is: """
                complexType t:Restricted
                  sequence
                    t:a: xs:int
                complexType t:Extended
                  @a: xs:int
                  @* any, lax
                  mixed
                  * any, lax [0..*]
                """
        )
    }

    @Test("Simple content extends a built-in type, a simple type or a complex type with simple content")
    func simpleContentExtension() {
        expect(
            """
            <xs:complexType name="OfBuiltin">
              <xs:simpleContent><xs:extension base="xs:string">
                <xs:attribute name="a" type="xs:int"/>
              </xs:extension></xs:simpleContent>
            </xs:complexType>
            <xs:complexType name="OfSimple">
              <xs:simpleContent><xs:extension base="t:S"/></xs:simpleContent>
            </xs:complexType>
            <xs:complexType name="OfComplex">
              <xs:simpleContent><xs:extension base="t:OfBuiltin">
                <xs:attribute name="b" type="xs:int"/>
              </xs:extension></xs:simpleContent>
            </xs:complexType>
            <xs:simpleType name="S"><xs:restriction base="xs:int"/></xs:simpleType>
            """,
            is: """
                simpleType t:S: atomic xs:int restricts xs:int
                complexType t:OfBuiltin
                  derived: t:OfComplex
                  @a: xs:int
                  value: xs:string
                complexType t:OfSimple
                  value: t:S
                complexType t:OfComplex extends t:OfBuiltin
                  @a: xs:int
                  @b: xs:int
                  value: xs:string
                """
        )
    }

    @Test("Restricted simple content has the base's type, or one of its own below it")
    func simpleContentRestriction() {
        expect(
            """
            <xs:complexType name="Base">
              <xs:simpleContent><xs:extension base="xs:string">
                <xs:attribute name="a" type="xs:int"/>
                <xs:attribute name="b" type="xs:int"/>
              </xs:extension></xs:simpleContent>
            </xs:complexType>
            <xs:complexType name="Attributes">
              <xs:simpleContent><xs:restriction base="t:Base">
                <xs:attribute name="a" use="prohibited"/>
              </xs:restriction></xs:simpleContent>
            </xs:complexType>
            <xs:complexType name="Facets">
              <xs:simpleContent><xs:restriction base="t:Base">
                <xs:maxLength value="5"/>
              </xs:restriction></xs:simpleContent>
            </xs:complexType>
            <xs:complexType name="FacetsAgain">
              <xs:simpleContent><xs:restriction base="t:Facets">
                <xs:minLength value="2"/>
              </xs:restriction></xs:simpleContent>
            </xs:complexType>
            <xs:complexType name="Inline">
              <xs:simpleContent><xs:restriction base="t:Base">
                <xs:simpleType><xs:restriction base="xs:token"/></xs:simpleType>
              </xs:restriction></xs:simpleContent>
            </xs:complexType>
            <xs:complexType name="InlineWithFacets">
              <xs:simpleContent><xs:restriction base="t:Base">
                <xs:simpleType><xs:restriction base="xs:token"/></xs:simpleType>
                <xs:length value="1"/>
              </xs:restriction></xs:simpleContent>
            </xs:complexType>
            """,
            is: """
                simpleType t:Facets/Value: atomic xs:string restricts xs:string
                  maxLength 5
                simpleType t:FacetsAgain/Value: atomic xs:string restricts t:Facets/Value
                  minLength 2
                  maxLength 5
                simpleType t:Inline/Value: atomic xs:token restricts xs:token
                simpleType t:InlineWithFacets/Value: atomic xs:token restricts t:InlineWithFacets/Value/Base
                  length 1
                simpleType t:InlineWithFacets/Value/Base: atomic xs:token restricts xs:token
                complexType t:Base
                  derived: t:Attributes t:Facets t:FacetsAgain t:Inline t:InlineWithFacets
                  @a: xs:int
                  @b: xs:int
                  value: xs:string
                complexType t:Attributes restricts t:Base
                  @b: xs:int
                  value: xs:string
                complexType t:Facets restricts t:Base
                  derived: t:FacetsAgain
                  @a: xs:int
                  @b: xs:int
                  value: t:Facets/Value
                complexType t:FacetsAgain restricts t:Facets
                  @a: xs:int
                  @b: xs:int
                  value: t:FacetsAgain/Value
                complexType t:Inline restricts t:Base
                  @a: xs:int
                  @b: xs:int
                  value: t:Inline/Value
                complexType t:InlineWithFacets restricts t:Base
                  @a: xs:int
                  @b: xs:int
                  value: t:InlineWithFacets/Value
                """
        )
    }

    @Test("Mixed content can be restricted to a value")
    func mixedToSimple() {
        expect(
            """
            <xs:complexType name="M" mixed="true"/>
            <xs:complexType name="T">
              <xs:simpleContent><xs:restriction base="t:M">
                <xs:simpleType><xs:restriction base="xs:int"/></xs:simpleType>
              </xs:restriction></xs:simpleContent>
            </xs:complexType>
            """,
            is: """
                simpleType t:T/Value: atomic xs:int restricts xs:int
                complexType t:M
                  derived: t:T
                  mixed
                complexType t:T restricts t:M
                  value: t:T/Value
                """
        )
    }

    @Test("A derived type that is abstract or anonymous counts among the derived types")
    func derivedTypes() {
        expect(
            """
            <xs:element name="e">
              <xs:complexType>
                <xs:complexContent><xs:extension base="t:Middle"/></xs:complexContent>
              </xs:complexType>
            </xs:element>
            <xs:complexType name="Base"/>
            <xs:complexType name="Middle" abstract="true">
              <xs:complexContent><xs:extension base="t:Base"/></xs:complexContent>
            </xs:complexType>
            """,
            is: """
                element t:e: element(t:e)
                complexType element(t:e) extends t:Middle
                complexType t:Base
                  derived: element(t:e) t:Middle
                complexType t:Middle abstract extends t:Base
                  derived: element(t:e)
                """
        )
    }
}
