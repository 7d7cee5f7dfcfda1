import ArgumentParser
import Testing

@testable import xml_codegen

@Suite("The trim command")
struct TrimCommandTests {
    private static let types = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:t">
          <xs:simpleType name="IdType"><xs:restriction base="xs:ID"/></xs:simpleType>
          <xs:simpleType name="UnusedType"><xs:restriction base="xs:ID"/></xs:simpleType>
        </xs:schema>
        """
    private static let messages = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:m">
          <xs:import namespace="urn:t" schemaLocation="../types.xsd"/>
          <xs:element name="Ask" type="t:IdType"/>
          <xs:element name="Tell" type="xs:string"/>
        </xs:schema>
        """

    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("in/types.xsd", Self.types)
        try folder.write("in/sub/messages.xsd", Self.messages)
        return folder
    }

    private func trim(_ folder: TemporaryFolder, to output: String) throws {
        let arguments = ["--schema", "\(folder.path)/in/sub/messages.xsd", "--operation", "Ask", "--output", output]
        let command = try XMLCodegen.parseAsRoot(["trim"] + arguments)
        let trim = try #require(command as? TrimCommand)
        try trim.run()
    }

    @Test("Documents lie beside each other as they did")
    func folders() throws {
        let folder = try folder()
        try trim(folder, to: "\(folder.path)/out")
        let messages = try folder.read("out/sub/messages.xsd")
        #expect(messages == Self.messages.replacing("\n  <xs:element name=\"Tell\" type=\"xs:string\"/>", with: ""))
        #expect(try folder.read("out/types.xsd").contains("IdType"))
        #expect(try !folder.read("out/types.xsd").contains("UnusedType"))
    }

    @Test("The documents that are read are never overwritten")
    func originals() throws {
        let folder = try folder()
        #expect(throws: (any Error).self) { try trim(folder, to: "\(folder.path)/in") }
        #expect(try folder.read("in/types.xsd") == Self.types)
        #expect(try folder.read("in/sub/messages.xsd") == Self.messages)
    }

    @Test(
        "A command line that says too little or too much is refused",
        arguments: [
            ["--schema", "a.xsd"], ["--output", "o"], ["--config", "c", "--operation", "A", "--report"],
            ["--schema", "a.xsd", "--report", "--output", "o"], ["--schema", "a.xsd", "--report", "--prefix", "t"],
        ]
    )
    func commandLine(arguments: [String]) {
        #expect(throws: (any Error).self) { try XMLCodegen.parseAsRoot(["trim"] + arguments) }
    }
}
