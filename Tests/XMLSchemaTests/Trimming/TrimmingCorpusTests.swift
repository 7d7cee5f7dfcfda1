import Foundation
import Testing
import XMLCodec
import XMLSchema

@Suite("Trimming the full schema", .enabled(if: SchemaCorpus.isPresent))
struct TrimmingCorpusTests {
    private static let operations: [[String]: ClosedRange<Int>] = [
        ["ConvertId"]: 15...21,
        ["ExportItems", "UploadItems"]: 20...27,
        ["Subscribe", "GetStreamingEvents"]: 40...53,
        ["GetAttachment", "CreateAttachment"]: 240...266,
    ]

    @Test("Operations keep as few components as reported", arguments: operations.keys.sorted { $0[0] < $1[0] })
    func sizes(_ operations: [String]) throws {
        let trimmed = try Self.trim(operations)
        #expect(trimmed.diagnostics == [])
        let types = (trimmed.schema.complexTypes.names + trimmed.schema.simpleTypes.names).filter { !$0.isAnonymous }
        let count = types.count + trimmed.schema.elements.count
        #expect(Self.operations[operations]?.contains(count) == true, "\(count)")
    }

    @Test(
        "Trimmed documents are valid, and read as the trimmed schema",
        arguments: operations.keys.sorted { $0[0] < $1[0] }
    )
    func documents(_ operations: [String]) throws {
        let trimmed = try Self.trim(operations)
        let made = TrimmedDocuments.make(of: trimmed, loader: FileLoader())
        try #require(made.diagnostics == [])
        let files = Dictionary(uniqueKeysWithValues: made.files.map { ($0.name, $0.bytes) })
        let again = SchemaSet.resolve(roots: [Self.messages], loader: InMemorySchemaLoader(files))
        #expect(again.diagnostics == [])
        #expect(again.schema?.dump == trimmed.schema.dump)
        #expect(try Self.libxml2Faults(made.files) == "")
    }

    @Test("The description of the service in Schemas agrees with the full one")
    func services() throws {
        let own = SchemaLocation.resolve("../../../Schemas/services.wsdl", from: #filePath)
        let full = (SchemaCorpus.folder ?? "") + "/ews/schema/services.wsdl"
        let sets = [own, full].map { SchemaSet.resolve(roots: [], services: [$0], loader: FileLoader()) }
        #expect(sets.map(\.diagnostics) == [[], []])
        let others = Dictionary(uniqueKeysWithValues: (sets[1].schema?.operations ?? []).map { ($0.name, $0) })
        let operations = try #require(sets[0].schema?.operations)
        #expect(operations.count == 43)
        for operation in operations {
            let other = try #require(others[operation.name])
            #expect(operation.soapAction == other.soapAction)
            #expect(operation.request.body == other.request.body)
            #expect(operation.response.body == other.response.body)
            // What the trimmed schema doesn't have: the role that administrators take.
            let headers = Set(other.request.headers.filter { $0.localName != "ManagementRole" })
            #expect(Set(operation.request.headers) == headers, "\(operation.name)")
            #expect(Set(operation.response.headers) == Set(other.response.headers), "\(operation.name)")
        }
    }

    private static var messages: String { (SchemaCorpus.folder ?? "") + "/ews/schema/messages.xsd" }

    private static func trim(_ operations: [String]) throws -> TrimmedSchema {
        let schema = try #require(SchemaCorpus.resolve(["ews/schema/messages.xsd"]).schema)
        var filter = SchemaFilter()
        filter.operations = operations.map { SchemaFilter.Name($0) }
        return SchemaTrimmer.trim(schema, to: filter) { _ in nil }
    }

    /// What `xmllint`, where it is installed, has to say about schemas that lie in one folder.
    private static func libxml2Faults(_ files: [SchemaFile]) throws -> String {
        let command = URL(filePath: "/usr/bin/xmllint")
        guard FileManager.default.isExecutableFile(atPath: command.path) else { return "" }
        let folder = FileManager.default.temporaryDirectory.appending(path: "trimmed-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for file in files {
            let name = file.name.split(separator: "/").last.map(String.init) ?? file.name
            try Data(file.bytes).write(to: folder.appending(path: name))
        }
        let instance = folder.appending(path: "instance.xml")
        try Data("<nothing/>".utf8).write(to: instance)
        let process = Process()
        process.executableURL = command
        let schema = folder.appending(path: "messages.xsd").path
        process.arguments = ["--noout", "--nonet", "--schema", schema, instance.path]
        let pipe = Pipe()
        process.standardError = pipe
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        // An instance that no schema declares is what has to be found wrong; a schema that can't be used is status 5.
        return process.terminationStatus == 3 ? "" : text
    }
}

/// Loads documents by their paths.
private struct FileLoader: SchemaLoader {
    func load(_ location: String, from base: String?) throws -> SchemaFile? {
        let name = SchemaLocation.resolve(location, from: base)
        guard let data = FileManager.default.contents(atPath: name) else { return nil }
        return SchemaFile(name: name, bytes: Array(data))
    }
}
