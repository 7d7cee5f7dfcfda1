import Testing
import XMLCodec
import XMLSchema

@Suite("Descriptions of services")
struct ServiceTests {
    /// A description whose schema stands inside it and uses a prefix that is declared outside.
    private static func description(
        binding: String = #"<soap:binding transport="urn:http" style="document"/>"#,
        body: String = #"<soap:body parts="body" use="literal"/>"#,
        output: String = #"<wsdl:output message="t:AskOut"/>"#,
        soap: String = "http://schemas.xmlsoap.org/wsdl/soap/"
    ) -> String {
        """
        <wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="\(soap)"
         xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t">
        <wsdl:types>
        <xs:schema targetNamespace="urn:t">
        <xs:element name="Ask" type="t:AskType"/><xs:complexType name="AskType"/>
        <xs:element name="AskResponse" type="xs:string"/><xs:element name="Id" type="xs:string"/>
        </xs:schema>
        <xs:schema targetNamespace="urn:u"><xs:element name="Other" type="xs:int"/></xs:schema>
        </wsdl:types>
        <wsdl:message name="AskIn"><wsdl:part name="body" element="t:Ask"/><wsdl:part name="id" element="t:Id"/></wsdl:message>
        <wsdl:message name="AskOut"><wsdl:part name="body" element="t:AskResponse"/></wsdl:message>
        <wsdl:portType name="P"><wsdl:operation name="Ask">
        <wsdl:documentation>What is
        asked.</wsdl:documentation>
        <wsdl:input message="t:AskIn"/>\(output)</wsdl:operation></wsdl:portType>
        <wsdl:binding name="B" type="t:P">\(binding)<wsdl:operation name="Ask">
        <soap:operation soapAction="urn:ask"/>
        <wsdl:input>\(body)<soap:header message="t:AskIn" part="id" use="literal"/></wsdl:input>
        <wsdl:output><soap:body use="literal"/></wsdl:output></wsdl:operation></wsdl:binding>
        </wsdl:definitions>
        """
    }

    private func resolve(_ files: [String: String]) -> SchemaSet {
        let loader = InMemorySchemaLoader(files.mapValues { Array($0.utf8) })
        return SchemaSet.resolve(roots: [], services: ["a.wsdl"], loader: loader)
    }

    @Test(
        "An operation has a request, a response, headers and an action, in SOAP 1.1 and 1.2",
        arguments: ["http://schemas.xmlsoap.org/wsdl/soap/", "http://schemas.xmlsoap.org/wsdl/soap12/"]
    )
    func operation(soap: String) throws {
        let set = resolve(["a.wsdl": Self.description(soap: soap)])
        #expect(set.diagnostics.map(\.description) == [])
        let operation = try #require(set.schema?.operations.first)
        #expect(set.schema?.operations.count == 1)
        #expect(operation.name == "Ask")
        #expect(operation.request.body == XMLName("Ask", in: "urn:t"))
        #expect(operation.request.headers == [XMLName("Id", in: "urn:t")])
        #expect(operation.response == ServiceOperation.Message(XMLName("AskResponse", in: "urn:t")))
        #expect(operation.soapAction == "urn:ask")
        #expect(operation.documentation == "What is asked.")
    }

    @Test("Schemas inside a description are read with the prefixes around them, under the description's lines")
    func inlineSchemas() throws {
        let set = resolve(["a.wsdl": Self.description()])
        #expect(set.schema?.documents.map(\.file) == ["a.wsdl", "a.wsdl#2"])
        #expect(set.schema?.elements.map(\.declaration.location.line) == [5, 6, 6, 8])
    }

    @Test("A body without parts is what isn't in the header")
    func bodyWithoutParts() {
        let set = resolve(["a.wsdl": Self.description(body: #"<soap:body use="literal"/>"#)])
        #expect(set.schema?.operations.map(\.request.body.localName) == ["Ask"])
    }

    @Test(
        "An operation that isn't a document in a document is left out with a warning",
        arguments: [
            (description(binding: #"<soap:binding style="rpc"/>"#), "the style rpc is not supported"),
            (description(body: #"<soap:body parts="body" use="encoded"/>"#), "encoded content is not supported"),
            (description(body: #"<soap:body parts="body id"/>"#), "the body of its input isn't one element"),
            (description(output: ""), "it has no response"),
        ]
    )
    func unsupported(description: String, reason: String) {
        let set = resolve(["a.wsdl": description])
        #expect(set.schema?.operations == [])
        #expect(set.diagnostics.map(\.message) == ["the operation `Ask` is left out: \(reason)"])
        #expect(set.diagnostics.map(\.severity) == [.warning])
    }

    @Test("A description imports others, and what is missing is said with its place")
    func imports() {
        let outer = """
            <definitions xmlns="http://schemas.xmlsoap.org/wsdl/">
            <import namespace="urn:t" location="b.wsdl"/><import namespace="urn:x" location="c.wsdl"/>
            </definitions>
            """
        let set = resolve(["a.wsdl": outer, "b.wsdl": Self.description()])
        let fault = "a.wsdl:2:46: error: can't find the service description `c.wsdl`"
        #expect(set.diagnostics.map(\.description) == [fault])
        #expect(set.schema == nil)
    }

    @Test("A message whose element no schema declares is an error")
    func undeclaredElement() {
        let text = Self.description().replacing("<xs:element name=\"Id\" type=\"xs:string\"/>", with: "")
        let set = resolve(["a.wsdl": text])
        let fault = "the operation `Ask` needs the element `{urn:t}Id`; no schema declares it"
        #expect(set.diagnostics.map(\.message) == [fault])
    }

    @Test("Any cut of a description is an error, not a crash")
    func truncation() {
        let text = Array(Self.description().utf8)
        for count in text.indices {
            let loader = InMemorySchemaLoader(["a.wsdl": Array(text[..<count])])
            #expect(SchemaSet.resolve(roots: [], services: ["a.wsdl"], loader: loader).schema == nil)
        }
    }
}

@Suite("Trimming descriptions of services")
struct ServiceTrimmingTests {
    private static let components = """
        <xs:element name="Ask" type="t:AskType"/><xs:element name="AskResponse" type="xs:string"/>
        <xs:element name="Tell" type="xs:string"/><xs:element name="TellResponse" type="xs:string"/>
        <xs:element name="Id" type="t:IdType"/>
        <xs:complexType name="AskType"/><xs:simpleType name="IdType"><xs:restriction base="xs:ID"/></xs:simpleType>
        """

    private typealias Operation = (messages: String, port: String, bound: String)

    private static func operation(_ name: String, header: String = "") -> Operation {
        (
            """
            <w:message name="\(name)In"><w:part name="b" element="t:\(name)"/><w:part name="h" element="t:Id"/></w:message>
            <w:message name="\(name)Out"><w:part name="b" element="t:\(name)Response"/></w:message>
            """,
            """
            <w:operation name="\(name)"><w:input message="t:\(name)In"/><w:output message="t:\(name)Out"/></w:operation>
            """,
            """
            <w:operation name="\(name)"><s:operation soapAction="urn:\(name)"/><w:input><s:body parts="b"/>\(header)</w:input>\
            <w:output><s:body/></w:output></w:operation>
            """
        )
    }

    private static func description(_ operations: [Operation]) -> String {
        """
        <w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:s="http://schemas.xmlsoap.org/wsdl/soap/"\
         xmlns:t="urn:t" targetNamespace="urn:t">
        \(operations.map(\.messages).joined(separator: "\n"))
        <w:portType name="P">\(operations.map(\.port).joined())</w:portType>
        <w:binding name="B" type="t:P"><s:binding/>\(operations.map(\.bound).joined())</w:binding>
        </w:definitions>
        """
    }

    private static let ask = operation("Ask", header: #"<s:header message="t:AskIn" part="h"/>"#)
    private static let tell = operation("Tell")

    @Test("An operation keeps its messages and its headers")
    func operation() throws {
        let services = ["a.wsdl": Self.description([Self.ask, Self.tell])]
        let ask = try trim(Self.components, services: services) { $0.operations = ["Ask"] }
        #expect(ask.names == ["Ask", "AskResponse", "Id", "AskType", "IdType"])
        #expect(ask.schema.operations.map(\.name) == ["Ask"])
        let tell = try trim(Self.components, services: services) { $0.operations = ["Tell"] }
        #expect(tell.names == ["Tell", "TellResponse"])
        let unknown = try trim(Self.components, services: services) { $0.operations = ["Aks"] }
        #expect(
            unknown.faults == ["the filter names 'Aks', and the schema has no such operation; did you mean 'Ask'?"]
        )
    }

    @Test("A trimmed description is that of its operations alone")
    func documents() throws {
        var files = ["a.wsdl": Self.description([Self.ask, Self.tell])]
        let trimmed = try trim(Self.components, services: files) { $0.operations = ["Ask"] }
        files["a.xsd"] = schemaText(Self.components)
        let documents = try trimmed.documents(files, services: ["a.wsdl"])
        #expect(documents["a.wsdl"] == Self.description([Self.ask]))
        #expect(documents["a.xsd"]?.contains("Tell") == false)
    }
}
