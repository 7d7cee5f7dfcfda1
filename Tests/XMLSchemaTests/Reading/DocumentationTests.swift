import Testing

@Suite("Documentation")
struct DocumentationTests {
    @Test("Lines are trimmed, and paragraphs stand apart; markup and what is meant for programs is left out")
    func text() {
        expect(
            """
            <xs:element name="e" type="xs:int">
              <xs:annotation id="x">
                <xs:documentation xml:lang="en" source="urn:x">
                  First   line,
                \tsecond <b xmlns="urn:html">line</b>.


                  Next &lt;paragraph&gt;.
                </xs:documentation>
                <xs:appinfo>not <this>this</this></xs:appinfo>
                <xs:documentation/>
                <xs:documentation><xs:element>Anything</xs:element> goes.</xs:documentation>
              </xs:annotation>
            </xs:element>
            """,
            is: """
                element t:e: xs:int
                  # First line,
                  # second line.
                  #
                  # Next <paragraph>.
                  #
                  # Anything goes.
                """
        )
    }

    @Test("Types, elements, attributes, wildcards and values have documentation")
    func everywhere() {
        let says = { (text: String) in
            "<xs:annotation><xs:documentation>\(text)</xs:documentation></xs:annotation>"
        }
        expect(
            """
            <xs:complexType name="T">
              \(says("type"))
              <xs:sequence>
                \(says("nobody's"))
                <xs:element name="e" type="xs:int">\(says("element"))</xs:element>
                <xs:any>\(says("any"))</xs:any>
              </xs:sequence>
              <xs:attribute name="a" type="xs:int">\(says("attribute"))</xs:attribute>
            </xs:complexType>
            """,
            is: """
                complexType t:T
                  # type
                  @a: xs:int
                    # attribute
                  sequence
                    t:e: xs:int
                      # element
                    * any, strict
                      # any
                """
        )
    }
}
