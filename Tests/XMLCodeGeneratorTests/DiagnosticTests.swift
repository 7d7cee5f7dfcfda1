import Testing
import XMLCodeGenerator
import XMLSchema

@Suite("Diagnostics")
struct DiagnosticTests {
    @Test("Text between elements isn't supported yet")
    func mixedContent() {
        let generation = Generation(#"<xs:complexType name="A" mixed="true"/>"#)
        #expect(
            generation.diagnostics == [
                "test.xsd:3:1: error: mixed content is not supported yet: type t:A has text between elements"
            ]
        )
        #expect(generation.files.isEmpty)
    }

    @Test("An element in two places of a content model isn't supported yet")
    func elementTwice() {
        let generation = Generation(
            """
            <xs:complexType name="A">
              <xs:sequence>
                <xs:element name="X" type="xs:int"/>
                <xs:element name="Y" type="xs:int"/>
                <xs:element name="X" type="xs:int"/>
              </xs:sequence>
            </xs:complexType>
            """
        )
        #expect(
            generation.diagnostics == [
                "test.xsd:7:5: error: element X in two places of the content of t:A is not supported yet"
            ]
        )
    }

    @Test("A default value has to be a value")
    func invalidDefault() {
        let generation = Generation(
            """
            <xs:simpleType name="E">
              <xs:restriction base="xs:string"><xs:enumeration value="a"/></xs:restriction>
            </xs:simpleType>
            <xs:complexType name="A"><xs:attribute name="X" type="t:E" default="b"/></xs:complexType>
            """
        )
        #expect(generation.files.isEmpty)
        #expect(generation.diagnostics.count == 1)
    }

    @Test("What nothing can stand for is left out with a warning")
    func abstractWithoutMembers() {
        let generation = Generation(
            """
            <xs:complexType name="Base" abstract="true"/>
            <xs:element name="Head" type="xs:string" abstract="true"/>
            <xs:complexType name="A">
              <xs:sequence>
                <xs:element ref="t:Head" minOccurs="0"/>
                <xs:element name="X" type="t:Base" minOccurs="0"/>
                <xs:element name="Y" type="xs:int"/>
              </xs:sequence>
            </xs:complexType>
            """
        )
        #expect(generation.properties == ["y: Int32"])
        #expect(generation.diagnostics.count == 2)
        #expect(generation.diagnostics.allSatisfy { $0.contains(": warning: ") })
    }

    @Test("All faults are reported at once, in order of place")
    func order() {
        let generation = Generation(
            """
            <xs:complexType name="B" mixed="true"/>
            <xs:complexType name="A" mixed="true"/>
            """
        ) { options in
            options.streams = [StreamPath("t:X", at: SourceLocation(file: "config.yaml", line: 2, column: 5))]
            options.names = [NameOverride("t:C", to: "D"), NameOverride("t:A", to: "1")]
        }
        #expect(
            generation.diagnostics.map { $0.prefix { $0 != "'" } } == [
                "error: ",
                "error: nothing in the schema is named ",
                "config.yaml:2:5: error: no element matches the stream path ",
                "test.xsd:3:1: error: mixed content is not supported yet: type t:B has text between elements",
                "test.xsd:4:1: error: mixed content is not supported yet: type t:A has text between elements",
            ]
        )
    }

    @Test("Settings that can't stand in source are errors")
    func options() {
        let generation = Generation("") { options in
            options.module = "a b"
            options.conformances = ["Hashable, P {} ; struct X"]
            options.prefixes = [NamespacePrefix("a b", for: "urn:t"), NamespacePrefix("u", for: "")]
            options.namespaceTable = "x = 1"
        }
        #expect(generation.diagnostics.count == 5)
        #expect(generation.files.isEmpty)
    }
}
