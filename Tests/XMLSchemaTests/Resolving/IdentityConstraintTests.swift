import Testing
import XMLSchema

@Suite("Identity constraints and notations")
struct IdentityConstraintTests {
    private static let shop = """
        <xs:notation name="gif" public="image/gif" system="viewer.exe"/>
        <xs:element name="shop">
          <xs:complexType>
            <xs:sequence maxOccurs="unbounded">
              <xs:element name="order" type="xs:string">
                <xs:unique name="line"><xs:selector xpath="t:line"/><xs:field xpath="@no"/></xs:unique>
              </xs:element>
              <xs:element ref="t:item"/>
            </xs:sequence>
          </xs:complexType>
          <xs:key name="orderKey">
            <xs:annotation><xs:documentation>Orders.</xs:documentation></xs:annotation>
            <xs:selector xpath=" t:order "/><xs:field xpath="@id"/><xs:field xpath="@year"/>
          </xs:key>
          <xs:keyref name="itemOrder" refer="t:orderKey">
            <xs:selector xpath="t:item"/><xs:field xpath="@order"/><xs:field xpath="@year"/>
          </xs:keyref>
        </xs:element>
        <xs:element name="item" type="xs:string">
          <xs:unique name="part"><xs:selector xpath=".//*"/><xs:field xpath="."/></xs:unique>
        </xs:element>
        """

    @Test("They are part of the schema: with the element that they stand in, and before all elements")
    func dump() {
        expect(
            Self.shop,
            is: """
                notation t:gif public "image/gif" system "viewer.exe"
                element t:shop: element(t:shop)
                  key t:orderKey: selector t:order; field @id; field @year
                    # Orders.
                  keyref t:itemOrder: selector t:item; field @order; field @year; refers to t:orderKey
                element t:item: xs:string
                  unique t:part: selector .//*; field .
                complexType element(t:shop)
                  sequence [1..*]
                    t:order: xs:string
                      unique t:line: selector t:line; field @no
                    ref t:item: xs:string
                """
        )
    }

    @Test("Each knows its place")
    func places() throws {
        let schema = try schema(Self.shop)
        #expect(schema.notations.map(\.location.line) == [2])
        let shop = try #require(schema.elements.first).declaration
        #expect(shop.identityConstraints.map(\.location.line) == [12, 16])
        #expect(shop.identityConstraints.map(\.location.column) == [3, 3])
    }

    @Test("What is written out where it is used, and what is for programs, is known as well")
    func expandedComponents() throws {
        let schema = try schema(
            """
            <xs:attribute name="a" type="xs:int"/>
            <xs:attributeGroup name="g"><xs:attribute ref="t:a"/></xs:attributeGroup>
            <xs:group name="g"><xs:sequence/></xs:group>
            <xs:element name="e"><xs:annotation><xs:appinfo>x</xs:appinfo><xs:appinfo/></xs:annotation></xs:element>
            """
        )
        #expect(schema.expanded.map(\.symbolSpace) == [.attribute, .group, .attributeGroup])
        #expect(schema.expanded.map(\.location.line) == [2, 4, 3])
        #expect(schema.documents.flatMap(\.appinfo).map(\.line) == [5, 5])
    }

    @Test(
        "A constraint that isn't complete, or refers to nothing, is reported at its place",
        arguments: [
            ("<xs:key name='k'><xs:field xpath='.'/></xs:key>", "`xs:key` needs `xs:selector`"),
            ("<xs:key name='k'><xs:selector xpath='.'/></xs:key>", "`xs:key` needs `xs:field`"),
            (
                "<xs:key name='k' refer='t:k'><xs:selector xpath='.'/><xs:field xpath='.'/></xs:key>",
                "`xs:key` can't have the attribute `refer` here"
            ),
            (
                "<xs:keyref name='r' refer='t:k'><xs:selector xpath='.'/><xs:field xpath='.'/></xs:keyref>",
                "unknown key `k`"
            ),
            (
                "<xs:keyref name='r' refer='t:r'><xs:selector xpath='.'/><xs:field xpath='.'/></xs:keyref>",
                "unknown key `r`"
            ),
        ]
    )
    func faultyConstraints(text: String, message: String) {
        let document = schemaText("<xs:element name='e' type='xs:string'>\n\(text)</xs:element>")
        #expect(faults(in: document) == ["3:1: \(message)"])
    }

    @Test("A reference has as many fields as what it refers to")
    func fieldCounts() {
        let faulty = Self.shop.replacing("<xs:field xpath=\"@order\"/>", with: "")
        #expect(faults(in: schemaText(faulty)) == ["16:3: `itemOrder` has another number of fields than `orderKey`"])
    }
}
