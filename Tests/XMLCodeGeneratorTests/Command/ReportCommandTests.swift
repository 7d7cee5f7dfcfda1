import ArgumentParser
import Testing

@testable import xml_codegen

@Suite("The report command")
struct ReportCommandTests {
    private func run(_ arguments: [String]) throws {
        let command = try XMLCodegen.parseAsRoot(["report"] + arguments)
        let report = try #require(command as? ReportCommand)
        try report.run()
    }

    @Test("A schema is reported in both formats, and a configuration's", arguments: ["text", "json"])
    func formats(format: String) throws {
        let folder = try TemporaryFolder()
        let schema = try folder.write("shop.xsd", ReportTests.shop)
        try run(["--schema", schema, "--format", format, "--all"])
        try run(["--schema", schema, "--type", "t:Card", "--format", format])
        let settings = "schemas: [shop.xsd]\nmodule: Shop\noutput: out\n"
        try run(["--config", try folder.write("shop.yaml", settings), "--format", format])
        #expect(folder.names == ["shop.xsd", "shop.yaml"])
    }

    @Test("A fault in a schema, a filter or a configuration is exit status 1", arguments: ["text", "json"])
    func faults(format: String) throws {
        let folder = try TemporaryFolder()
        let schema = try folder.write("shop.xsd", ReportTests.shop)
        let faulty = try folder.write("faulty.xsd", ReportTests.shop.replacing("name=\"Bolt\"", with: ""))
        let config = try folder.write("shop.yaml", "schemas: [shop.xsd]\nshop: yes\n")
        let wrong = [["--schema", faulty], ["--schema", schema, "--type", "t:None"], ["--config", config]]
        for arguments in wrong {
            #expect(throws: ExitCode(1)) { try run(arguments + ["--format", format]) }
        }
    }

    @Test(
        "A command line that says too little or too much is refused",
        arguments: [[], ["--config", "c", "--schema", "s"], ["--schema", "s", "--format", "xml"], ["--all"]]
    )
    func commandLine(arguments: [String]) {
        #expect(throws: (any Error).self) { try XMLCodegen.parseAsRoot(["report"] + arguments) }
    }
}
