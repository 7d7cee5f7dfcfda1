import Testing
import XMLCodec
import XMLSchema

@Suite("Pruned choices")
struct ChoicePruningTests {
    private static let components = """
        <xs:element name="Get" type="xs:string"/>
        <xs:element name="GetResponse" type="t:AnswersType"/>
        <xs:element name="GetAll" type="xs:string"/>
        <xs:element name="GetAllResponse" type="t:AnswersType"/>
        <xs:element name="Put" type="xs:string"/>
        <xs:element name="PutResponse" type="t:AnswersType"/>
        <xs:complexType name="AnswersType"><xs:group ref="t:Answers" maxOccurs="9"/></xs:complexType>
        <xs:complexType name="MoreAnswersType"><xs:complexContent><xs:extension base="t:AnswersType"/></xs:complexContent></xs:complexType>
        <!-- What stands before a group belongs to it. -->
        <xs:group name="Answers"><xs:choice>
          <!-- dropped --><xs:element name="GetAllAnswer" type="t:AllType"/>
          <xs:element name="GetAnswer" type="t:ContentType"/>
          <xs:element name="PutAnswer" type="t:PutType"/>
          <xs:element name="Failure" type="xs:string"/>
        </xs:choice></xs:group>
        <xs:group name="Unused"><xs:sequence/></xs:group>
        <xs:complexType name="ContentType"><xs:choice><xs:element name="Text" type="xs:string"/><xs:element name="Put" type="t:PutType"/></xs:choice></xs:complexType>
        <xs:complexType name="AllType"/>
        <xs:complexType name="PutType"/>
        """

    private func alternatives(_ trimmed: TrimmedSchema, of type: String = "AnswersType") -> [String] {
        let content = trimmed.schema.complexTypes[TypeName(type, in: "urn:t")]?.content
        guard case .elements(let particle) = content, case .choice(let members) = particle.term else { return [] }
        return members.map { member in
            switch member.term {
            case .element(let use): use.name.localName
            case .wildcard(let wildcard): wildcard.standsForPruned ? "unrecognized" : "any"
            default: "group"
            }
        }
    }

    @Test("A choice of answers keeps those to the chosen operations, and a place for the others")
    func automatic() throws {
        let trimmed = try trim(Self.components) { $0.operations = ["Get"] }
        #expect(trimmed.faults == [])
        #expect(alternatives(trimmed) == ["GetAnswer", "unrecognized"])
        #expect(trimmed.names == ["Get", "GetResponse", "AnswersType", "ContentType", "PutType"])
        #expect(alternatives(trimmed, of: "ContentType") == ["Text", "Put"])
    }

    @Test("An alternative belongs to the operation with the longest name that it begins with")
    func longestName() throws {
        let one = try trim(Self.components) { $0.operations = ["GetAll"] }
        #expect(alternatives(one) == ["GetAllAnswer", "unrecognized"])
        let both = try trim(Self.components) { $0.operations = ["GetAll", "Put"] }
        #expect(alternatives(both) == ["GetAllAnswer", "PutAnswer", "unrecognized"])
    }

    @Test("Only named types are pruned where any are named, and alternatives can be kept by name")
    func named() throws {
        let none = try trim(Self.components) {
            $0.operations = ["Get"]
            $0.prune = []
        }
        #expect(alternatives(none) == ["GetAllAnswer", "GetAnswer", "PutAnswer", "Failure"])
        let kept = try trim(Self.components) {
            $0.operations = ["Get"]
            $0.prune = ["t:AnswersType"]
            $0.keep = ["t:Failure"]
        }
        #expect(alternatives(kept) == ["GetAnswer", "Failure", "unrecognized"])
    }

    @Test(
        "A choice has a place for what it has lost unless it had one before, whatever stands beside it",
        arguments: [
            ("<xs:any/>", "", 0), ("<xs:any namespace='##other'/>", "", 1), ("", "<xs:any/>", 1),
            ("", "<xs:any namespace='##other'/>", 1), ("", "<xs:any namespace='##other' minOccurs='0'/>", 1),
            ("", "<xs:choice><xs:element name='PutMore'/><xs:element name='GetMore'/></xs:choice>", 2),
        ]
    )
    func wildcards(inside: String, behind: String, openCount: Int) throws {
        let content = """
            <xs:element name="Get"/><xs:element name="GetResponse" type="t:Type"/>
            <xs:element name="Put"/><xs:element name="PutResponse"/>
            <xs:complexType name="Type"><xs:sequence>
              <xs:choice><xs:element name="GetOne"/><xs:element name="PutOne"/>
              <xs:element name="GetTwo"/><xs:element name="PutTwo"/>\(inside)</xs:choice>\(behind)
            </xs:sequence></xs:complexType>
            """
        let trimmed = try trim(content) { $0.operations = ["Get"] }
        #expect(trimmed.prunedChoices.values.count { $0.isOpen } == openCount)
        let document = try #require(try trimmed.documents(["a.xsd": schemaText(content)])["a.xsd"])
        #expect(document.ranges(of: "urn:xml-codegen:pruned").count == openCount)
        #expect(resolve(["a.xsd": document]).schema?.dump == trimmed.schema.dump)
    }

    @Test("A choice is the same choice in derived types")
    func derivedTypes() throws {
        let trimmed = try trim(Self.components) {
            $0.operations = ["Get"]
            $0.types = ["t:MoreAnswersType"]
        }
        #expect(alternatives(trimmed, of: "MoreAnswersType") == ["GetAnswer", "unrecognized"])
    }

    @Test("A document with an internal subset is trimmed, and keeps it")
    func internalSubset() throws {
        let subset = "<!DOCTYPE xs:schema [<!-- isn't <!ENTITY --><?a it's]>?><!ENTITY version '1\">'>]>"
        let whole = subset + schemaText(Self.components, "version=\"&version;\"")
        let schema = try #require(resolve(["a.xsd": whole]).schema)
        var filter = SchemaFilter()
        filter.operations = ["Get"]
        let trimmed = SchemaTrimmer.trim(schema, to: filter) { _ in nil }
        let document = try #require(try trimmed.documents(["a.xsd": whole])["a.xsd"])
        #expect(document.hasPrefix(subset))
        #expect(!document.contains("name=\"PutResponse\""))
        #expect(resolve(["a.xsd": document]).schema?.dump == trimmed.schema.dump)
    }

    @Test("A trimmed document is what is kept as it was written, marked, and read as the same schema")
    func documents() throws {
        let files = ["a.xsd": schemaText(Self.components)]
        let trimmed = try trim(Self.components) { $0.operations = ["Get"] }
        let document = try #require(try trimmed.documents(files)["a.xsd"])
        #expect(
            document
                == schemaText(
                    """
                    <xs:element name="Get" type="xs:string"/>
                    <xs:element name="GetResponse" type="t:AnswersType"/>
                    <xs:complexType name="AnswersType"><xs:group ref="t:Answers" maxOccurs="9"/></xs:complexType>
                    <!-- What stands before a group belongs to it. -->
                    <xs:group name="Answers"><xs:choice>\
                    <xs:annotation><xs:appinfo source="urn:xml-codegen:pruned"/></xs:annotation>
                      <xs:element name="GetAnswer" type="t:ContentType"/>
                    </xs:choice></xs:group>
                    <xs:complexType name="ContentType"><xs:choice><xs:element name="Text" type="xs:string"/>\
                    <xs:element name="Put" type="t:PutType"/></xs:choice></xs:complexType>
                    <xs:complexType name="PutType"/>
                    """
                )
        )
        let again = resolve(["a.xsd": document])
        #expect(again.diagnostics.map(\.description) == [])
        #expect(again.schema?.dump == trimmed.schema.dump)
    }

    @Test(
        "The mark goes into the choice's own annotation",
        arguments: [
            ("<xs:annotation/>", "<xs:annotation><xs:appinfo source=\"urn:xml-codegen:pruned\"/></xs:annotation>"),
            (
                "<xs:annotation id='a'><xs:documentation>D</xs:documentation></xs:annotation>",
                "<xs:annotation id='a'><xs:appinfo source=\"urn:xml-codegen:pruned\"/>"
                    + "<xs:documentation>D</xs:documentation></xs:annotation>"
            ),
        ]
    )
    func annotation(written: String, marked: String) throws {
        let content = Self.components.replacing("<xs:group name=\"Answers\"><xs:choice>", with: "\(start)\(written)")
        let trimmed = try trim(content) { $0.operations = ["Get"] }
        let document = try #require(try trimmed.documents(["a.xsd": schemaText(content)])["a.xsd"])
        #expect(document.contains("\(start)\(marked)"))
        #expect(resolve(["a.xsd": document]).schema?.dump == trimmed.schema.dump)
    }

    private let start = "<xs:group name=\"Answers\"><xs:choice>"
}
