import ArgumentParser
import Testing

@testable import xml_codegen

@Suite("Help")
struct HelpTests {
    private static let commands = ["generate", "trim", "report", "samples", "diff"]

    @Test("Help is for reading: on standard output, in lines of 80 columns", arguments: [""] + commands)
    func form(command: String) throws {
        let run = try CommandRun("\(command) --help")
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
        #expect(try CommandRun("help \(command)").output == run.output)
    }

    @Test("The statuses that a command ends with are listed", arguments: commands)
    func statuses(command: String) throws {
        let lines = try CommandRun("\(command) --help").output.split(separator: "\n")
        let start = try #require(lines.firstIndex(of: "EXIT STATUS:"))
        let columns = lines[lines.index(after: start)...].prefix { $0.hasPrefix("  ") }.map { $0.prefix(6) }
        let statuses = columns.compactMap { Int($0.filter { !$0.isWhitespace }) }
        #expect(statuses == (command == "diff" ? [0, 1, 2, 64] : [0, 1, 64]))
    }

    @Test("Every example is a command line that parses", arguments: [""] + commands)
    func examples(command: String) throws {
        let help = try CommandRun("\(command) --help").output.replacing(" \\\n", with: " ")
        let examples = help.split(separator: "\n").filter { $0.hasPrefix("  xml-codegen ") }
        #expect(examples.count >= 3)
        for example in examples {
            let arguments = example.split(separator: " ").dropFirst().map(String.init)
            #expect(command.isEmpty || arguments.first == command)
            #expect(throws: Never.self) { try XMLCodegen.parseAsRoot(arguments) }
        }
    }

    @Test("An option that can be repeated says so", arguments: commands)
    func repetition(command: String) throws {
        let help = try CommandRun("\(command) --help").output
        let repeated = [
            "--schema", "--wsdl", "--catalog", "--root", "--prefix", "--operation", "--element", "--type", "--exclude",
            "--prune", "--keep", "--stream", "--name", "--import",
        ]
        // An option's text ends where the next one's line begins.
        let options = help.replacing("\n  -", with: "\u{0}-").split(separator: "\u{0}")
        for option in options where repeated.contains(where: { option.hasPrefix("\($0) ") }) {
            let words = option.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(words.contains("can be given several times"), "\(words)")
        }
    }
}
