import Testing

@Suite("Wildcards")
struct WildcardTests {
    @Test("A wildcard allows any namespace, others than the target, or those that it lists")
    func namespaces() {
        expect(
            """
            <xs:complexType name="T">
              <xs:sequence>
                <xs:any/>
                <xs:any namespace="##any" processContents="lax" minOccurs="0" maxOccurs="unbounded"/>
                <xs:any namespace="##other" processContents="skip"/>
                <xs:any namespace="##local"/>
                <xs:any namespace="##targetNamespace ##local urn:x urn:x"/>
              </xs:sequence>
              <xs:anyAttribute namespace="##other" processContents="lax">
                <xs:annotation><xs:documentation>Extensions.</xs:documentation></xs:annotation>
              </xs:anyAttribute>
            </xs:complexType>
            """,
            is: """
                complexType t:T
                  @* other than urn:t, lax
                    # Extensions.
                  sequence
                    * any, strict
                    * any, lax [0..*]
                    * other than urn:t, skip
                    * in none, strict
                    * in urn:t none urn:x, strict
                """
        )
    }

    @Test("With a group's wildcard a type allows what both allow", arguments: [
        ("##any", "urn:x", "in urn:x"),
        ("urn:x ##local", "##any", "in urn:x none"),
        ("urn:x urn:y", "urn:y urn:z", "in urn:y"),
        ("##other", "urn:x urn:t ##local", "in urn:x"),
        ("##other", "##other", "other than urn:t"),
    ])
    func intersection(own: String, group: String, result: String) {
        expect(
            """
            <xs:attributeGroup name="G"><xs:anyAttribute namespace="\(group)"/></xs:attributeGroup>
            <xs:complexType name="T">
              <xs:attributeGroup ref="t:G"/>
              <xs:anyAttribute namespace="\(own)" processContents="lax"/>
            </xs:complexType>
            """,
            is: """
                complexType t:T
                  @* \(result), lax
                """
        )
    }

    @Test("With a base's wildcard an extension allows what either allows", arguments: [
        ("##any", "urn:x", "any"),
        ("urn:x ##local", "urn:y urn:x", "in urn:y urn:x none"),
        ("##other", "urn:x", "other than urn:t"),
        ("##other", "urn:t ##local", "any"),
        ("urn:t", "##other", "other than none"),
    ])
    func union(base: String, own: String, result: String) {
        expect(
            """
            <xs:complexType name="B"><xs:anyAttribute namespace="\(base)"/></xs:complexType>
            <xs:element name="e">
              <xs:complexType>
                <xs:complexContent><xs:extension base="t:B">
                  <xs:anyAttribute namespace="\(own)" processContents="skip"/>
                </xs:extension></xs:complexContent>
              </xs:complexType>
            </xs:element>
            <xs:complexType name="OnlyBase">
              <xs:complexContent><xs:extension base="t:B"/></xs:complexContent>
            </xs:complexType>
            """.replacing(base: base),
            is: """
                element t:e: element(t:e)
                complexType t:B
                  derived: element(t:e) t:OnlyBase
                  @* \(inherited(base)), strict
                complexType element(t:e) extends t:B
                  @* \(result), skip
                complexType t:OnlyBase extends t:B
                  @* \(inherited(base)), strict
                """
        )
    }
}
