import Testing
import XMLCodeGenerator
import XMLSchema

@Suite("Filters")
struct FilterTests {
    private static let components = """
        <xs:element name="Get" type="t:GetType"/>
        <xs:element name="GetResponse" type="t:AnswersType"/>
        <xs:element name="Put" type="t:GetType"/>
        <xs:element name="PutResponse" type="t:AnswersType"/>
        <xs:complexType name="GetType"/>
        <xs:complexType name="PutAnswerType"/>
        <xs:complexType name="AnswersType"><xs:sequence>
          <xs:choice><xs:element name="GetAnswer" type="xs:int"/><xs:element name="PutAnswer" type="t:PutAnswerType"/></xs:choice>
        </xs:sequence></xs:complexType>
        """

    @Test("A choice with one alternative left is still a choice: the other one is kept as it is")
    func oneAlternative() {
        let generation = Generation(Self.components) { $0.filter.operations = [SchemaFilter.Name("Get")] }
        #expect(generation.diagnostics == [])
        #expect(generation.lines(with: "case ").contains("case getAnswer(Int32)"))
        #expect(generation.lines(with: "case ").contains("case unrecognized(XMLFragment)"))
        #expect(generation.lines(with: "XMLFieldTable(").contains { $0.contains(" (t:GetAnswer|*)!\"") })
        #expect(generation.lines(with: "PutAnswerType") == [])
    }

    @Test("A choice without alternatives left is what is found there, as it is")
    func noAlternative() {
        let generation = Generation(Self.components) {
            $0.filter.elements = [SchemaFilter.Name("t:GetResponse")]
            $0.filter.prune = [SchemaFilter.Name("t:AnswersType")]
        }
        #expect(generation.diagnostics == [])
        #expect(generation.properties == ["anyElement: XMLFragment"])
    }

    @Test("Code generated from a trimmed document is the code generated with the filter")
    func trimmedDocument() throws {
        let filtered = Generation(Self.components) { $0.filter.operations = [SchemaFilter.Name("Get")] }
        let loader = InMemorySchemaLoader(["test.xsd": Array(Generation.document(Self.components).utf8)])
        let schema = try #require(SchemaSet.resolve(roots: ["test.xsd"], loader: loader).schema)
        var options = GeneratorOptions(module: "Test")
        options.filter.operations = [SchemaFilter.Name("Get")]
        let trimmed = CodeGenerator(options: options).trim(schema)
        let made = TrimmedDocuments.make(of: trimmed, loader: loader)
        let texts = made.files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
        let generation = Generation(documents: Dictionary(uniqueKeysWithValues: texts))
        #expect(generation.files == filtered.files)
        #expect(!generation.types.isEmpty)
    }

    @Test("Settings for what is left out are passed over, those for nothing are errors")
    func settings() {
        let generation = Generation(Self.components) {
            $0.filter.elements = [SchemaFilter.Name("t:Get")]
            $0.names = [NameOverride("t:PutAnswerType", to: "Put"), NameOverride("t:Nothing", to: "None")]
            $0.aliases = [ElementAlias("t:PutAnswer", acceptedAs: "Putted"), ElementAlias("t:No", acceptedAs: "Yes")]
        }
        #expect(
            generation.diagnostics == [
                "error: no element inside a type matches the alias path 't:No'",
                "error: nothing in the schema is named 't:Nothing'",
            ]
        )
    }

    @Test("Names for what is left out are passed over, whatever they say besides: a kind, or an alternative")
    func namesOfWhatIsLeftOut() {
        let generation = Generation(Self.components) {
            $0.filter.operations = [SchemaFilter.Name("Get")]
            $0.names = [
                NameOverride("type t:PutAnswerType", to: "Putting"), NameOverride("element t:Put", to: "Putter"),
                NameOverride("t:AnswersType/PutAnswer", to: "put"), NameOverride("t:AnswersType/GetAnswer", to: "get"),
                NameOverride("type t:Nothing", to: "None"), NameOverride("t:AnswersType/Nothing", to: "none"),
            ]
        }
        #expect(
            generation.diagnostics == [
                "error: nothing in the schema is named 't:AnswersType/Nothing'",
                "error: nothing in the schema is named 'type t:Nothing'",
            ]
        )
    }

    @Test("Configured prefixes count in filters, and what is wrong with a filter is said with its place")
    func names() {
        let place = SourceLocation(file: "f.yaml", line: 3, column: 5)
        let generation = Generation(Self.components) {
            $0.prefixes = [NamespacePrefix("x", for: "urn:t")]
            $0.filter.types = [SchemaFilter.Name("x:GetType"), SchemaFilter.Name("x:GotType", at: place)]
        }
        #expect(
            generation.diagnostics == [
                "f.yaml:3:5: error: the filter names 'x:GotType', and the schema has no such type; did you mean 'GetType'?"
            ]
        )
        #expect(generation.files.isEmpty)
    }
}

@Suite("Operations")
struct OperationTests {
    /// Generates the code for a service with one operation.
    private func generate(_ operation: String, request: String, _ components: String) -> Generation {
        let service = """
            <w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:s="http://schemas.xmlsoap.org/wsdl/soap/"
             xmlns:t="urn:t" targetNamespace="urn:t">
            <w:message name="In"><w:part name="b" element="t:\(request)"/></w:message>
            <w:message name="Out"><w:part name="b" element="t:Answer"/></w:message>
            <w:portType name="P"><w:operation name="\(operation)">
            <w:input message="t:In"/><w:output message="t:Out"/></w:operation></w:portType>
            <w:binding name="B" type="t:P"><s:binding/><w:operation name="\(operation)">
            <s:operation soapAction="a&quot;b"/></w:operation></w:binding>
            </w:definitions>
            """
        let schema = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t">
            <xs:element name="Answer" type="xs:string"/>
            \(components)
            </xs:schema>
            """
        return Generation(documents: ["test.xsd": schema], services: ["svc.wsdl": service])
    }

    private func heading(_ generation: Generation) -> String? {
        let lines = generation.files["Svc.swift"]?.split(separator: "\n") ?? []
        return lines.first { $0.contains("XMLServiceOperation") }.map(String.init)
    }

    @Test("An operation named like its request extends the request's type")
    func namesake() {
        let generation = generate("Ask", request: "Ask", #"<xs:element name="Ask" type="xs:string"/>"#)
        #expect(generation.diagnostics == [])
        #expect(heading(generation) == "nonisolated extension Ask: XMLServiceOperation {")
        #expect(generation.files["Svc.swift"]?.contains(#"soapAction = "a\"b""#) == true)
    }

    @Test("An operation with another name is an enum, whose name no type has")
    func otherName() {
        let element = #"<xs:element name="Request" type="xs:string"/>"#
        let generation = generate("Ask", request: "Request", element)
        #expect(heading(generation) == "nonisolated public enum Ask: XMLServiceOperation {")
        #expect(generation.files["Svc.swift"]?.contains("public typealias Request = Test.Request") == true)
        let taken = generate("Ask", request: "Request", element + #"<xs:complexType name="Ask"/>"#)
        #expect(heading(taken) == "nonisolated public enum AskOperation: XMLServiceOperation {")
    }

    @Test("An operation's names don't hide what the request's properties mean")
    func hiddenNames() {
        let generation = generate(
            "Ask",
            request: "Ask",
            """
            <xs:element name="Ask" type="t:AskType"/><xs:complexType name="Response"/>
            <xs:complexType name="AskType"><xs:sequence><xs:element name="a" type="t:Response"/></xs:sequence></xs:complexType>
            """
        )
        #expect(heading(generation) == "nonisolated public enum AskOperation: XMLServiceOperation {")
    }

    @Test("An operation whose request can't be a document is left out")
    func abstractRequest() {
        let generation = generate("Ask", request: "Ask", #"<xs:element name="Ask" type="xs:string" abstract="true"/>"#)
        #expect(generation.diagnostics.map { $0.contains("left out") } == [true])
        #expect(generation.files["Svc.swift"] == nil)
    }
}
