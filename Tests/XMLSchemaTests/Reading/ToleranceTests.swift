import Testing
import XMLSchema

@Suite("What is read and set aside")
struct ToleranceTests {
    @Test("Ids and foreign attributes change nothing, keys and notations nothing but what they say")
    func setAside() {
        expect(
            [
                "a.xsd": """
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:x="urn:x" id="s" version="1" xml:lang="en"
                    x:note="1">
                  <xs:annotation><xs:appinfo/></xs:annotation>
                  <xs:notation name="n" public="p" system="s"/>
                  <xs:element name="e" type="T" id="e" x:note="2">
                    <xs:key name="k"><xs:selector xpath="."/><xs:field xpath="@a"/></xs:key>
                    <xs:keyref name="r" refer="k"><xs:selector xpath="."/><xs:field xpath="@a"/></xs:keyref>
                    <xs:unique name="u"><xs:selector xpath="."/><xs:field xpath="@a"/></xs:unique>
                  </xs:element>
                  <xs:annotation/>
                  <xs:complexType name="T">
                    <xs:sequence id="q"><xs:element name="c" type="xs:int" x:note="3"/></xs:sequence>
                  </xs:complexType>
                </xs:schema>
                """
            ],
            is: """
                notation n public "p" system "s"
                element e: T
                  key k: selector .; field @a
                  keyref r: selector .; field @a; refers to k
                  unique u: selector .; field @a
                complexType T
                  sequence
                    c: xs:int
                """
        )
    }

    @Test("Any prefix can stand for XML Schema, also none")
    func prefixes() {
        expect(
            [
                "a.xsd": """
                <schema xmlns="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t">
                  <element name="e" type="t:T"/>
                  <simpleType name="T"><restriction base=" string "/></simpleType>
                </schema>
                """
            ],
            is: """
                element t:e: t:T
                simpleType t:T: atomic xs:string restricts xs:string
                """
        )
    }

    @Test("A document may be in UTF-16, or begin with a byte order mark")
    func encodings() {
        let text = schemaText(#"<xs:element name="größe" type="xs:int"/>"#)
        let utf16 = Array(("\u{FEFF}" + text).utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let utf8 = Array(("\u{FEFF}" + text).utf8)
        for bytes in [utf16, utf8] {
            let set = SchemaSet.resolve(roots: ["a.xsd"], loader: InMemorySchemaLoader(["a.xsd": bytes]))
            #expect(set.schema?.dump == "document a.xsd urn:t\nelement t:größe: xs:int\n")
        }
    }

    @Test("The documents of a schema are listed with their namespaces and prefixes")
    func documents() throws {
        let schema = try schema("")
        #expect(
            schema.documents == [
                Schema.Document(
                    file: "a.xsd",
                    targetNamespace: "urn:t",
                    prefixes: ["xs": "http://www.w3.org/2001/XMLSchema", "t": "urn:t"]
                )
            ]
        )
    }
}
