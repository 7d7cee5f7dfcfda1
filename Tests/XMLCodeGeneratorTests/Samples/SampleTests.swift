import Testing
import XMLSchema

@Suite("Samples")
struct SampleTests {
    private func samples(_ components: String) throws -> [String: String] {
        let document = Generation.document(components)
        let resolved = SchemaSet.resolve(
            roots: ["test.xsd"],
            loader: InMemorySchemaLoader(["test.xsd": Array(document.utf8)])
        )
        let samples = SchemaSamples(of: try #require(resolved.schema), prefixes: ["urn:t": "t"])
        let pairs = samples.documents.map { sample in
            (sample.fileName, sample.text.split(separator: "\n").dropFirst().joined(separator: "\n"))
        }
        return Dictionary(uniqueKeysWithValues: pairs + samples.diagnostics.map { ("", $0.description) })
    }

    @Test("The minimal one holds what is required, the maximal one everything")
    func extents() throws {
        let samples = try samples(
            """
            <xs:element name="A">
              <xs:complexType>
                <xs:sequence>
                  <xs:element name="B" type="xs:int"/>
                  <xs:element name="C" type="xs:boolean" minOccurs="0" maxOccurs="5"/>
                </xs:sequence>
                <xs:attribute name="d" type="xs:date" use="required"/>
                <xs:attribute name="e" fixed="f"/>
              </xs:complexType>
            </xs:element>
            """
        )
        #expect(
            samples == [
                "A.min.xml": """
                <t:A xmlns:t="urn:t" d="2000-01-01">
                  <t:B>0</t:B>
                </t:A>
                """,
                "A.max.xml": """
                <t:A xmlns:t="urn:t" d="2024-02-29+01:00" e="f">
                  <t:B>2147483647</t:B>
                  <t:C>true</t:C>
                  <t:C>true</t:C>
                </t:A>
                """,
            ]
        )
    }

    @Test("What recursion never ends has no sample; where it may end, it does")
    func recursion() throws {
        let samples = try samples(
            """
            <xs:element name="Endless"><xs:complexType><xs:sequence>
              <xs:element ref="t:Endless"/>
            </xs:sequence></xs:complexType></xs:element>
            <xs:element name="Tree"><xs:complexType><xs:sequence>
              <xs:element ref="t:Tree" minOccurs="0"/>
              <xs:element ref="t:Endless" minOccurs="0"/>
            </xs:sequence></xs:complexType></xs:element>
            """
        )
        #expect(samples["Tree.min.xml"] == "<t:Tree xmlns:t=\"urn:t\"/>")
        #expect(samples["Tree.max.xml"] == "<t:Tree xmlns:t=\"urn:t\">\n  <t:Tree/>\n</t:Tree>")
        #expect(samples["Endless.min.xml"] == nil)
        #expect(samples[""]?.hasPrefix("test.xsd:3:1: warning: no document can have the element `Endless`") == true)
    }

    @Test("A choice that isn't repeated takes as many documents as it has alternatives")
    func choices() throws {
        let samples = try samples(
            """
            <xs:element name="A"><xs:complexType><xs:choice>
              <xs:element name="B" type="xs:int"/><xs:element name="C" type="xs:int" nillable="true"/>
            </xs:choice></xs:complexType></xs:element>
            """
        )
        #expect(samples.keys.sorted() == ["A.max.2.xml", "A.max.3.xml", "A.max.xml", "A.min.xml"])
        #expect(samples["A.max.xml"]?.contains("<t:B>") == true)
        #expect(samples["A.max.2.xml"]?.contains("<t:C>2147483647</t:C>") == true)
        #expect(samples["A.max.3.xml"]?.contains("<t:C xsi:nil=\"true\"/>") == true)
    }

    /// A restriction and the least and greatest values made of it.
    static let restrictions: [(String, String, String)] = [
        (#"xs:string"><xs:pattern value="[A-Z]{2}-\d+(x|y)"/>"#, "AA-1x", "AA-11x"),
        (#"xs:token"><xs:minLength value="8"/><xs:maxLength value="20"/>"#, "more tokens", "more tokens"),
        (#"xs:string"><xs:enumeration value="a"/><xs:enumeration value="b"/>"#, "a", "b"),
        (#"xs:int"><xs:minInclusive value="7"/><xs:maxExclusive value="9"/>"#, "7", "8"),
        (#"xs:decimal"><xs:totalDigits value="4"/><xs:fractionDigits value="2"/>"#, "0", "99.99"),
        (#"xs:hexBinary"><xs:length value="3"/>"#, "000000", "000000"),
        (#"xs:NMTOKENS"><xs:minLength value="3"/>"#, "token 1-token token", "token 1-token token"),
    ]

    @Test("A head whose type is abstract stands for its members")
    func abstractHeads() throws {
        let samples = try samples(
            """
            <xs:complexType name="Shape" abstract="true"/>
            <xs:complexType name="Round"><xs:complexContent><xs:extension base="t:Shape"/></xs:complexContent></xs:complexType>
            <xs:element name="AnyShape" type="t:Shape"/>
            <xs:element name="Circle" type="t:Round" substitutionGroup="t:AnyShape"/>
            <xs:element name="A"><xs:complexType><xs:sequence><xs:element ref="t:AnyShape"/></xs:sequence></xs:complexType>
            </xs:element>
            """
        )
        #expect(samples["A.min.xml"] == "<t:A xmlns:t=\"urn:t\">\n  <t:Circle/>\n</t:A>")
        #expect(samples["A.max.xml"] == samples["A.min.xml"])
    }

    @Test("Values are at the ends of what the facets allow", arguments: restrictions)
    func facets(restriction: (String, String, String)) throws {
        let samples = try samples(
            """
            <xs:element name="A">
              <xs:simpleType><xs:restriction base="\(restriction.0)</xs:restriction></xs:simpleType>
            </xs:element>
            """
        )
        #expect(samples["A.min.xml"] == "<t:A xmlns:t=\"urn:t\">\(restriction.1)</t:A>")
        #expect(samples["A.max.xml"] == "<t:A xmlns:t=\"urn:t\">\(restriction.2)</t:A>")
    }

    @Test("A type without values is said to have none")
    func noValue() throws {
        let samples = try samples(
            """
            <xs:simpleType name="N"><xs:restriction base="xs:int"><xs:pattern value="x"/></xs:restriction></xs:simpleType>
            <xs:element name="A" type="t:N"/>
            """
        )
        #expect(
            samples[""]
                == "test.xsd:3:1: warning: no value was found for the type `t:N`: samples with it may be invalid"
        )
    }
}
