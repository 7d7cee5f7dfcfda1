import Testing
import XMLSchema

@Suite("Wildcards")
struct WildcardTests {
    @Test("A wildcard allows any namespace, others than the target, or those that it lists")
    func namespaces() {
        expect(
            """
            <xs:complexType name="T">
              <xs:sequence>
                <xs:any/>
                <xs:any namespace="##any" processContents="lax" minOccurs="2" maxOccurs="2"/>
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
                    * any, lax [2..2]
                    * other than urn:t, skip
                    * in none, strict
                    * in urn:t none urn:x, strict
                """
        )
    }

    @Test(
        "With a group's wildcard a type allows what both allow",
        arguments: [
            ("##any", "urn:x", .oneOf(["urn:x"])),
            ("urn:x ##local", "##any", .oneOf(["urn:x", ""])),
            ("urn:x urn:y", "urn:y urn:z", .oneOf(["urn:y"])),
            ("##other", "urn:x urn:t ##local", .oneOf(["urn:x"])),
            ("##other", "##other", .other(than: "urn:t")),
        ] as [(String, String, Wildcard.Namespaces)]
    )
    func intersection(own: String, group: String, result: Wildcard.Namespaces) throws {
        let wildcard = try wildcard(
            """
            <xs:attributeGroup name="G"><xs:anyAttribute namespace="\(group)"/></xs:attributeGroup>
            <xs:complexType name="T">
              <xs:attributeGroup ref="t:G"/>
              <xs:anyAttribute namespace="\(own)" processContents="lax"/>
            </xs:complexType>
            """
        )
        #expect(wildcard.namespaces == result)
        #expect(wildcard.processing == .lax)
    }

    @Test(
        "With a base's wildcard an extension allows what either allows",
        arguments: [
            ("##any", "urn:x", .any),
            ("urn:x ##local", "urn:y urn:x", .oneOf(["urn:y", "urn:x", ""])),
            ("##other", "urn:x", .other(than: "urn:t")),
            ("##other", "urn:t ##local", .any),
            ("urn:t", "##other", .other(than: "")),
        ] as [(String, String, Wildcard.Namespaces)]
    )
    func union(base: String, own: String, result: Wildcard.Namespaces) throws {
        let wildcard = try wildcard(
            """
            <xs:complexType name="B"><xs:anyAttribute namespace="\(base)"/></xs:complexType>
            <xs:complexType name="T">
              <xs:complexContent><xs:extension base="t:B">
                <xs:anyAttribute namespace="\(own)" processContents="skip"/>
              </xs:extension></xs:complexContent>
            </xs:complexType>
            """
        )
        #expect(wildcard.namespaces == result)
        #expect(wildcard.processing == .skip)
    }

    @Test("An extension without a wildcard has its base's")
    func inherited() throws {
        let wildcard = try wildcard(
            """
            <xs:complexType name="B"><xs:anyAttribute namespace="urn:x"/></xs:complexType>
            <xs:complexType name="T">
              <xs:complexContent><xs:extension base="t:B"/></xs:complexContent>
            </xs:complexType>
            """
        )
        #expect(wildcard.namespaces == .oneOf(["urn:x"]))
    }

    /// The wildcard of the type `T`.
    private func wildcard(_ content: String) throws -> Wildcard {
        try #require(try schema(content).complexTypes[TypeName("T", in: "urn:t")]?.anyAttribute)
    }
}
