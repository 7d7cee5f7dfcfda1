import Testing
import XMLSchema

@Suite("Simple types")
struct SimpleTypeTests {
    @Test("Restrictions of built-in lists have at least one item, as those have")
    func builtinLists() {
        let restriction = "<xs:simpleType name='T'><xs:restriction base='xs:IDREFS'>\n<xs:minLength value='N'/>"
        let end = "</xs:restriction></xs:simpleType>"
        expect(
            restriction.replacing("minLength value='N'", with: "maxLength value='3'") + end,
            is: """
                simpleType t:T: list of xs:IDREF restricts xs:IDREFS
                  minLength 1
                  maxLength 3
                """
        )
        let faulty = schemaText(restriction.replacing("'N'", with: "'0'") + end)
        #expect(faults(in: faulty) == ["3:1: `xs:minLength` 0 is wider than the base's 1"])
    }

    @Test("All built-in types can be used", arguments: BuiltinType.allCases)
    func builtinTypes(type: BuiltinType) {
        expect(
            #"<xs:element name="e" type="xs:\#(type.rawValue)"/>"#,
            is: "element t:e: xs:\(type.rawValue)"
        )
    }

    @Test("There are the 44 built-in types of XML Schema 1.0 and two ur-types")
    func builtinCount() {
        #expect(BuiltinType.allCases.count == 44 + 2)
    }

    @Test("A restriction has the facets of its base, and its own in place of those")
    func inheritedFacets() {
        expect(
            """
            <xs:simpleType name="B">
              <xs:restriction base="t:A">
                <xs:maxLength value="5"/>
                <xs:pattern value="[a-c]*"/>
                <xs:pattern value="d"/>
              </xs:restriction>
            </xs:simpleType>
            <xs:simpleType name="A">
              <xs:restriction base="xs:string">
                <xs:minLength value="1"/>
                <xs:maxLength value="10"/>
                <xs:pattern value="[a-z]*"/>
                <xs:whiteSpace value="collapse"/>
              </xs:restriction>
            </xs:simpleType>
            <xs:simpleType name="C"><xs:restriction base="t:B"/></xs:simpleType>
            """,
            is: """
                simpleType t:B: atomic xs:string restricts t:A
                  whiteSpace collapse
                  minLength 1
                  maxLength 5
                  pattern [a-z]*
                  pattern [a-c]*|d
                simpleType t:A: atomic xs:string restricts xs:string
                  whiteSpace collapse
                  minLength 1
                  maxLength 10
                  pattern [a-z]*
                simpleType t:C: atomic xs:string restricts t:B
                  whiteSpace collapse
                  minLength 1
                  maxLength 5
                  pattern [a-z]*
                  pattern [a-c]*|d
                """
        )
    }

    @Test("Bounds narrow; an exclusive one takes the place of an inclusive one")
    func bounds() {
        expect(
            """
            <xs:simpleType name="A">
              <xs:restriction base="xs:decimal">
                <xs:minInclusive value="-1.50"/>
                <xs:maxInclusive value="100"/>
                <xs:totalDigits value="5"/>
                <xs:fractionDigits value="2"/>
              </xs:restriction>
            </xs:simpleType>
            <xs:simpleType name="B">
              <xs:restriction base="t:A">
                <xs:maxExclusive value="99.5"/>
              </xs:restriction>
            </xs:simpleType>
            """,
            is: """
                simpleType t:A: atomic xs:decimal restricts xs:decimal
                  minInclusive -1.50
                  maxInclusive 100
                  totalDigits 5
                  fractionDigits 2
                simpleType t:B: atomic xs:decimal restricts t:A
                  minInclusive -1.50
                  maxExclusive 99.5
                  totalDigits 5
                  fractionDigits 2
                """
        )
    }

    @Test("Enumerated values keep their documentation, once each, and a restriction has its own values only")
    func enumerations() {
        expect(
            """
            <xs:simpleType name="A">
              <xs:annotation><xs:documentation>Letters.</xs:documentation></xs:annotation>
              <xs:restriction base="xs:token">
                <xs:enumeration value="a">
                  <xs:annotation><xs:documentation>The first.</xs:documentation></xs:annotation>
                </xs:enumeration>
                <xs:enumeration value=" b  c "/>
                <xs:enumeration value="a"/>
                <xs:enumeration value=""/>
              </xs:restriction>
            </xs:simpleType>
            <xs:simpleType name="B">
              <xs:restriction base="t:A"><xs:enumeration value="b c"/></xs:restriction>
            </xs:simpleType>
            <xs:simpleType name="S">
              <xs:restriction base="xs:string"><xs:enumeration value=" b  c "/></xs:restriction>
            </xs:simpleType>
            """,
            is: """
                simpleType t:A: atomic xs:token restricts xs:token
                  # Letters.
                  "a"
                    # The first.
                  "b c"
                  ""
                simpleType t:B: atomic xs:token restricts t:A
                  "b c"
                simpleType t:S: atomic xs:string restricts xs:string
                  " b  c "
                """
        )
    }

    @Test("A list has items of a named type or one of its own; a restriction of it stays a list")
    func lists() {
        expect(
            """
            <xs:simpleType name="Named"><xs:list itemType="xs:int"/></xs:simpleType>
            <xs:simpleType name="Own">
              <xs:list>
                <xs:simpleType>
                  <xs:restriction base="xs:string"><xs:enumeration value="a"/></xs:restriction>
                </xs:simpleType>
              </xs:list>
            </xs:simpleType>
            <xs:simpleType name="Restricted">
              <xs:restriction base="t:Named"><xs:maxLength value="3"/></xs:restriction>
            </xs:simpleType>
            <xs:simpleType name="Builtin">
              <xs:restriction base="xs:NMTOKENS"><xs:minLength value="2"/></xs:restriction>
            </xs:simpleType>
            """,
            is: """
                simpleType t:Named: list of xs:int
                simpleType t:Own: list of t:Own/Item
                simpleType t:Own/Item: atomic xs:string restricts xs:string
                  "a"
                simpleType t:Restricted: list of xs:int restricts t:Named
                  maxLength 3
                simpleType t:Builtin: list of xs:NMTOKEN restricts xs:NMTOKENS
                  minLength 2
                """
        )
    }

    @Test("A union has named members first, then those of its own")
    func unions() {
        expect(
            """
            <xs:simpleType name="U">
              <xs:union memberTypes="xs:int t:L">
                <xs:simpleType>
                  <xs:restriction base="xs:string"><xs:enumeration value="a"/></xs:restriction>
                </xs:simpleType>
              </xs:union>
            </xs:simpleType>
            <xs:simpleType name="L"><xs:list itemType="xs:int"/></xs:simpleType>
            <xs:simpleType name="Restricted">
              <xs:restriction base="t:U"><xs:pattern value=".."/></xs:restriction>
            </xs:simpleType>
            """,
            is: """
                simpleType t:U: union of xs:int t:L t:U/Member3
                simpleType t:U/Member3: atomic xs:string restricts xs:string
                  "a"
                simpleType t:L: list of xs:int
                simpleType t:Restricted: union of xs:int t:L t:U/Member3 restricts t:U
                  pattern ..
                """
        )
    }

    @Test("A restriction can have its base in place")
    func baseInPlace() {
        expect(
            """
            <xs:simpleType name="S">
              <xs:restriction>
                <xs:simpleType><xs:list itemType="xs:int"/></xs:simpleType>
                <xs:length value="2"/>
              </xs:restriction>
            </xs:simpleType>
            """,
            is: """
                simpleType t:S: list of xs:int restricts t:S/Base
                  length 2
                simpleType t:S/Base: list of xs:int
                """
        )
    }
}
