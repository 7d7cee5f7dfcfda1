import Testing
import XMLCodeGenerator

@Suite("Streams")
struct StreamTests {
    private static let schema = """
        <xs:element name="Root" type="t:RootType"/>
        <xs:complexType name="RootType">
          <xs:sequence>
            <xs:element name="File" type="t:FileType" minOccurs="0" maxOccurs="unbounded"/>
            <xs:element name="Other" type="t:OtherType" minOccurs="0"/>
          </xs:sequence>
        </xs:complexType>
        <xs:complexType name="FileType">
          <xs:sequence>
            <xs:element name="Content" type="xs:base64Binary"/>
            <xs:element name="Size" type="xs:int" minOccurs="0"/>
          </xs:sequence>
        </xs:complexType>
        <xs:complexType name="BigFileType">
          <xs:complexContent><xs:extension base="t:FileType"/></xs:complexContent>
        </xs:complexType>
        <xs:complexType name="OtherType">
          <xs:sequence><xs:element name="Content" type="xs:base64Binary" minOccurs="0"/></xs:sequence>
        </xs:complexType>
        """

    private func contents(_ path: String) -> [String] {
        let generation = Generation(Self.schema) { $0.streams = [StreamPath(path)] }
        return generation.properties.filter { $0.hasPrefix("content: ") }
    }

    @Test("An element alone streams wherever it occurs")
    func element() {
        #expect(contents("t:Content") == ["content: XMLBinary", "content: XMLBinary", "content: XMLBinary?"])
    }

    @Test("A path is matched from its end, and counts for derived types")
    func path() {
        let expected = ["content: XMLBinary", "content: XMLBinary", "content: [UInt8]?"]
        #expect(contents("t:File/t:Content") == expected)
        #expect(contents("t:Root/t:File/t:Content") == expected)
    }

    @Test("Without a path binary content is in memory")
    func none() {
        let generation = Generation(Self.schema)
        #expect(generation.types.contains("try decoder.decode(&content, as: XMLBase64Binary.self)"))
    }

    @Test(
        "A path that can't be followed is an error",
        arguments: [
            ("t:Nothing", "error: no element matches the stream path 't:Nothing'"),
            ("t:Other/t:File/t:Content", "error: no element matches the stream path 't:Other/t:File/t:Content'"),
            ("Content", "error: no element matches the stream path 'Content'"),
            ("x:Content", "error: the prefix in the stream path 'x:Content' is not known"),
            ("t:Size", "test.xsd:13:5: error: element Size holds no base64 text; the stream path 't:Size' matches it"),
            ("t:File", "test.xsd:6:5: error: element File holds no base64 text; the stream path 't:File' matches it"),
        ]
    )
    func mistakes(path: String, diagnostic: String) {
        let generation = Generation(Self.schema) { $0.streams = [StreamPath(path)] }
        #expect(generation.diagnostics == [diagnostic])
        #expect(generation.files.isEmpty)
    }

    @Test("A type with simple content streams in all its elements")
    func simpleContent() {
        let generation = Generation(
            """
            <xs:complexType name="Mime">
              <xs:simpleContent>
                <xs:extension base="xs:string"><xs:attribute name="Set" type="xs:string"/></xs:extension>
              </xs:simpleContent>
            </xs:complexType>
            <xs:element name="Mail">
              <xs:complexType><xs:sequence><xs:element name="Body" type="t:Mime"/></xs:sequence></xs:complexType>
            </xs:element>
            """
        ) { $0.streams = [StreamPath("t:Mail/t:Body")] }
        #expect(generation.properties == ["set: String?", "value: XMLBinary", "body: Mime"])
    }
}
