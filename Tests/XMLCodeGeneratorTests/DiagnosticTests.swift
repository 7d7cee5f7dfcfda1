import Testing
import XMLCodeGenerator
import XMLSchema

@Suite("Diagnostics")
struct DiagnosticTests {
    @Test("An element of one name has one type")
    func twoTypes() {
        let generation = Generation(
            """
            <xs:element name="Head" type="xs:anySimpleType"/>
            <xs:element name="X" type="xs:int" substitutionGroup="t:Head"/>
            <xs:complexType name="A" mixed="true">
              <xs:sequence>
                <xs:element ref="t:Head"/>
                <xs:element name="X" type="xs:string"/>
              </xs:sequence>
            </xs:complexType>
            """
        )
        #expect(
            generation.diagnostics == [
                "test.xsd:8:5: error: element X has two types in the content of t:A (XML Schema Part 1 §3.8.6)"
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

    @Test("The default value of an element is warned about where it can't be filled in")
    func elementDefaults() {
        let generation = Generation(
            """
            <xs:complexType name="N">
              <xs:simpleContent>
                <xs:extension base="xs:int"><xs:attribute name="A" type="xs:int"/></xs:extension>
              </xs:simpleContent>
            </xs:complexType>
            <xs:complexType name="A">
              <xs:sequence>
                <xs:element name="X" type="xs:int" default="1"/>
                <xs:element name="Y" type="xs:QName" fixed="t:Y"/>
                <xs:element name="Z" type="t:N" default="1"/>
              </xs:sequence>
            </xs:complexType>
            """
        )
        #expect(
            generation.diagnostics == [
                "test.xsd:11:5: warning: an empty element Y doesn't get its default value",
                "test.xsd:12:5: warning: an empty element Z doesn't get its default value",
            ]
        )
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
            <xs:complexType name="B"><xs:sequence><xs:element name="X" type="t:B"/></xs:sequence></xs:complexType>
            <xs:complexType name="A"><xs:sequence><xs:element name="X" type="t:A"/></xs:sequence></xs:complexType>
            """
        ) { options in
            options.streams = [StreamPath("t:Y", at: SourceLocation(file: "config.yaml", line: 2, column: 5))]
            options.names = [NameOverride("t:C", to: "D"), NameOverride("t:A", to: "1")]
        }
        #expect(
            generation.diagnostics.map { $0.prefix { $0 != "'" } } == [
                "error: ",
                "error: nothing in the schema is named ",
                "config.yaml:2:5: error: no element matches the stream path ",
                "test.xsd:3:1: error: type t:B contains itself: no value of it could ever end",
                "test.xsd:4:1: error: type t:A contains itself: no value of it could ever end",
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
