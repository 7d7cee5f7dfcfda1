import ArgumentParser
import Testing

@testable import xml_codegen

@Suite("The command generate")
struct GenerateCommandTests {
    private static let common = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://example.com/common?v=1">
        <xs:complexType name="PartType"/></xs:schema>
        """

    private static let shop = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:c="http://example.com/common?v=1"
         xmlns:s="urn:shop" targetNamespace="urn:shop">
        <xs:import namespace="http://example.com/common?v=1" schemaLocation="common.xsd"/>
        <xs:complexType name="order-type">
          <xs:sequence><xs:element name="Main-Part" type="c:PartType"/></xs:sequence>
          <xs:attribute name="Id" type="xs:string" use="required"/>
        </xs:complexType></xs:schema>
        """

    @Test("Options do what the keys of a configuration do")
    func options() throws {
        let folder = try TemporaryFolder()
        try folder.write("common.xsd", Self.common)
        let schema = try folder.write("shop.xsd", Self.shop)
        try GenerateCommand.parse([
            "--schema", schema, "--module", "Shop", "--output", folder.path + "/out", "--naming", "schema",
            "--strip-type-suffix", "--prefix", "x=urn:shop", "--name", "x:order-type/@Id=key",
            "--import", "http://example.com/common?v=1=Common",
        ]).run()
        let text = try folder.read("out/Shop.swift")
        #expect(text.contains("public import Common\n"))
        #expect(text.contains("struct Order_type:"))
        #expect(text.contains("public var Main_Part: Common.Part\n"))
        #expect(text.contains("public var key: String\n"))
    }

    @Test("Module, folder and number of files can be told apart from the configuration")
    func besidesConfiguration() throws {
        let folder = try TemporaryFolder()
        try folder.write("common.xsd", Self.common)
        try folder.write("shop.xsd", Self.shop)
        let file = try folder.write("xml-codegen.yaml", "module: Other\nschemas: [shop.xsd]\nfiles: 9\n")
        let missing = try CommandRun("generate --config \(file)")
        #expect(missing.status == 1)
        #expect(missing.errors == "\(file):1:1: error: the key 'output' is missing; --output can replace it\n")
        let run = try CommandRun("generate --config \(file) --module Shop --output \(folder.path)/out --files 2")
        #expect(run.status == 0)
        #expect(run.output == "wrote 2 files, 2 types of 2 components to \(folder.path)/out\n")
        #expect(try CommandRun("generate --config \(file) --output \(folder.path)/out --files 2 --check").status == 0)
        let mixed = try CommandRun("generate --config \(file) --access public")
        #expect(mixed.status == 64)
        #expect(mixed.errors.hasPrefix("Error: --config can be combined with --module, --output, --files and --check"))
    }

    @Test("Faults have paths that can be opened, and a check names the files that are stale")
    func messages() throws {
        let folder = try TemporaryFolder()
        let schema = try folder.write("shop.xsd", Self.shop)
        let arguments = "generate --schema \(schema) --module Shop --output \(folder.path)/out"
        let fault = try CommandRun(arguments)
        #expect(fault.status == 1)
        #expect(fault.output.isEmpty)
        #expect(fault.errors.hasPrefix("\(schema):3:1: error: "))
        try folder.write("common.xsd", Self.common)
        #expect(try CommandRun(arguments).status == 0)
        try folder.write("out/Shop.swift", try folder.read("out/Shop.swift") + "\n")
        let check = try CommandRun(arguments + " --check")
        #expect(check.status == 1)
        #expect(check.output.isEmpty)
        #expect(check.errors == "error: \(folder.path)/out/Shop.swift is stale\n")
    }

    @Test(
        "Options that say nothing are wrong",
        arguments: [
            ["--naming", "swifty"], ["--unknown-content", "keep"],
            ["--name", "t:A"], ["--import", "urn:a"], ["--prefix", "=urn:a"],
            ["--config", "c.yaml"], ["--files", "0"], ["--files", "x"],
        ]
    )
    func faults(arguments: [String]) {
        let complete = ["--schema", "a.xsd", "--module", "A", "--output", "out"]
        #expect(throws: (any Error).self) { try GenerateCommand.parse(complete + arguments) }
    }
}
