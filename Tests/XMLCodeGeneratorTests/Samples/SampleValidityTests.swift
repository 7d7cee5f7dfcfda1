import Foundation
import TestSupport
import Testing
import XMLCodeGenerator
import XMLSchema

@testable import xml_codegen

/// What xmllint, where it is installed, says about samples.
@Suite("The validity of samples", .enabled(if: Validator.isInstalled))
struct SampleValidityTests {
    /// Schemas that libxml2 refuses: it doesn't see that content is deterministic where a repeated group begins with
    /// what follows it, and wants `xml.xsd` to be imported.
    private static let refused: Set<String> = ["MixedContent", "SimpleContent"]

    @Test("Samples of the golden schemas are valid", arguments: GoldenFolder.features.filter { !refused.contains($0) })
    func goldens(feature: String) throws {
        let folder = GoldenFolder(feature: feature)
        let samples = SchemaSamples(of: try folder.schema())
        #expect(samples.diagnostics.isEmpty)
        #expect(try Validator.faults(samples.documents, schema: folder.schemaFile.path) == "")
    }

    @Test("Samples of the trimmed schema of Exchange are valid")
    func exchange() throws {
        let folder = TestCorpus.packageRoot.appending(path: "Schemas").path
        let settings = try ConfigurationReader.read("\(folder)/ews.yaml")
        let schema = try #require(settings.resolveSchemas().schema)
        let names = [
            "m:CreateAttachment", "m:GetAttachmentResponse", "m:FindItem", "m:UpdateItem", "m:SendNotification",
        ]
        let samples = CodeGenerator(options: settings.options).samples(of: schema, elements: names)
        #expect(samples.diagnostics.isEmpty)
        #expect(samples.documents.count >= 2 * names.count)
        #expect(try Validator.faults(samples.documents, schema: "\(folder)/messages.xsd") == "")
    }
}

/// The validator of libxml2.
private enum Validator {
    private static let command = "/usr/bin/xmllint"

    static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: command) }

    /// What is said about documents that aren't valid; empty if all are.
    static func faults(_ documents: [SampleDocument], schema: String) throws -> String {
        guard !documents.isEmpty else { return "" }
        let folder = try TemporaryFolder()
        let files = try documents.map { try folder.write($0.fileName, $0.text) }
        let process = Process()
        process.executableURL = URL(filePath: command)
        process.arguments = ["--noout", "--nonet", "--schema", schema] + files
        let output = Pipe()
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let lines = text.split(separator: "\n").filter { !$0.hasSuffix(" validates") }
        return process.terminationStatus == 0
            ? "" : lines.joined(separator: "\n") + "\nstatus \(process.terminationStatus)"
    }
}
