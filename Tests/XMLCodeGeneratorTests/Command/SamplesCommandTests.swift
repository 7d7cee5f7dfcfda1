import Testing

@Suite("The samples command")
struct SamplesCommandTests {
    private static let schema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:o="urn:o" targetNamespace="urn:o"
         elementFormDefault="qualified">
          <xs:element name="Order">
            <xs:complexType><xs:sequence><xs:element name="Note" minOccurs="0" type="xs:boolean"/></xs:sequence></xs:complexType>
          </xs:element>
          <xs:element name="Refund" type="xs:boolean"/>
        </xs:schema>
        """

    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = try folder.write("order.xsd", Self.schema)
    }

    @Test("Without a folder, documents are printed, each after a comment with its name")
    func standardOutput() throws {
        let run = try CommandRun("samples --schema \(path) --element o:Order")
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(
            run.output == """
                <!-- Order.min.xml -->
                <o:Order xmlns:o="urn:o"/>
                <!-- Order.max.xml -->
                <o:Order xmlns:o="urn:o">
                  <o:Note>true</o:Note>
                </o:Order>

                """
        )
    }

    @Test("In a folder, each document has a file, with a declaration, and what is printed is how many there are")
    func files() throws {
        let run = try CommandRun("samples --schema \(path) --output \(folder.path)/new/out")
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.output == "wrote 4 documents to \(folder.path)/new/out\n")
        let text = try folder.read("new/out/Order.min.xml")
        #expect(text == #"<?xml version="1.0" encoding="UTF-8"?>\#n<o:Order xmlns:o="urn:o"/>\#n"#)
        #expect(try folder.read("new/out/Refund.max.xml").contains("</o:Refund>"))
    }

    @Test("A configuration needs nothing but schemas, and its diagnostics have its path")
    func configuration() throws {
        let configuration = try folder.write("xml-codegen.yaml", "schemas: [order.xsd]\nprefixes: {x: urn:o}\n")
        let run = try CommandRun("samples --config \(configuration) --element x:Refund --minimal")
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("<!-- Refund.min.xml -->\n<x:Refund xmlns:x=\"urn:o\">"))
        try folder.write("xml-codegen.yaml", "schemas: order.xsd\n")
        let fault = try CommandRun("samples --config \(configuration)")
        #expect(fault.status == 1)
        #expect(fault.errors == "\(configuration):1:10: error: 'schemas' has to be a list of strings\n")
    }

    @Test(
        "An element that isn't there is an error that says what may have been meant",
        arguments: [
            ("o:Ordre", "; did you mean 'o:Order'?"), ("Ordr", "; did you mean 'Order'?"),
            ("x:Order", "; did you mean 'o:Order'?"), ("Zebra", ""), ("Note", ""),
        ]
    )
    func unknownElement(name: String, hint: String) throws {
        let run = try CommandRun("samples --schema \(path) --element \(name) --output \(folder.path)/out")
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors == "error: the schema has no element '\(name)' that can be a root\(hint)\n")
        #expect(folder.names == ["order.xsd"])
    }

    @Test("What keeps documents from being written is said in the words of the operating system")
    func unwritable() throws {
        let run = try CommandRun("samples --schema \(path) --output \(path)")
        #expect(run.status == 1)
        #expect(run.errors == "error: can't write the documents to \(path): File exists\n")
    }

    @Test(
        "A command line that says too little or too much ends with 64, and nothing is printed",
        arguments: [
            ("samples", "One of --config, --schema and --wsdl is needed."),
            ("samples --schema a.xsd --minimal --maximal", "--minimal and --maximal exclude each other."),
            (
                "samples --schema a.xsd --config a.yaml",
                "--config can't be combined with other settings; put them into the file."
            ),
        ]
    )
    func commandLine(arguments: String, message: String) throws {
        let run = try CommandRun(arguments)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("Error: \(message)\nUsage: xml-codegen samples <options>\n"))
    }
}
