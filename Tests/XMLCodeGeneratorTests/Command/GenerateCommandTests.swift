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

    @Test(
        "Options that say nothing are wrong",
        arguments: [
            ["--naming", "swifty"], ["--unknown-content", "keep"],
            ["--name", "t:A"], ["--import", "urn:a"], ["--prefix", "=urn:a"],
            ["--config", "c.yaml"],
        ]
    )
    func faults(arguments: [String]) {
        let complete = ["--schema", "a.xsd", "--module", "A", "--output", "out"]
        #expect(throws: (any Error).self) { try GenerateCommand.parse(complete + arguments) }
    }
}
