import Foundation
import Testing
import XMLCodeGenerator
import XMLSchema

/// A folder with a schema and the files that are generated from it.
struct GoldenFolder {
    /// The feature that the folder shows.
    let feature: String
    /// The folder that it is in.
    var parent = "Golden"

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

    private var folder: URL { Self.root.appending(path: parent).appending(path: feature) }

    /// Whether the files are to be recorded anew instead of compared.
    static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" }

    /// The names of all folders.
    static var features: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Golden").path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted()
    }

    /// Generates the code for the schema.
    func generate(
        streams: [String],
        aliases: [String: String],
        operations: [String],
        unknownContent: UnknownContent
    ) throws -> CodeGenerator.Output {
        try generate { options in
            options.module = "Golden"
            options.streams = streams.map { StreamPath($0) }
            options.aliases = aliases.sorted(by: <).map { ElementAlias($0.key, acceptedAs: $0.value) }
            options.unknownContent = unknownContent
            options.filter.operations = operations.map { SchemaFilter.Name($0) }
            // All folders can be compiled into one module, each with namespaces of its own.
            options.namespaceTable = feature.prefix(1).lowercased() + feature.dropFirst() + "Namespaces"
        }
    }

    /// Generates the code for the schema, which may refer to those of other folders.
    func generate(
        with others: [GoldenFolder] = [],
        configure: (inout GeneratorOptions) -> Void
    ) throws -> CodeGenerator.Output {
        var options = GeneratorOptions(module: feature)
        configure(&options)
        return CodeGenerator(options: options).generate(try schema(with: others))
    }

    /// The resolved schema, which may refer to those of other folders.
    func schema(with others: [GoldenFolder] = []) throws -> Schema {
        let schemas = try ([self] + others).map { ($0.schemaName, [UInt8](try Data(contentsOf: $0.schemaFile))) }
        var files = Dictionary(uniqueKeysWithValues: schemas)
        let service = "\(feature)/\(feature)Service.wsdl"
        files[service] = (try? Data(contentsOf: folder.appending(path: "\(feature)Service.wsdl"))).map { [UInt8]($0) }
        let services = files.keys.filter { $0 == service }
        let loader = InMemorySchemaLoader(files)
        let resolved = SchemaSet.resolve(roots: [schemaName], services: services, loader: loader)
        guard let schema = resolved.schema else { throw GoldenError(diagnostics: resolved.diagnostics) }
        return schema
    }

    private var schemaName: String { "\(feature)/\(feature).xsd" }

    /// The file that the schema is in.
    var schemaFile: URL { folder.appending(path: "\(feature).xsd") }

    /// The Swift files in the folder.
    func recordedFiles() throws -> [GeneratedFile] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        return try names.sorted().map { name in
            let bytes = try Data(contentsOf: folder.appending(path: name))
            return GeneratedFile(name: name, text: String(decoding: bytes, as: UTF8.self))
        }
    }

    /// Expects the files to be those in the folder, or records them there.
    func expectRecorded(_ files: [GeneratedFile]) throws {
        if Self.isRecording { try record(files) }
        let recorded = try recordedFiles()
        #expect(files.map(\.name) == recorded.map(\.name))
        for (made, expected) in zip(files, recorded) where made.text != expected.text {
            Issue.record("\(made.name) differs from line \(Self.firstDifference(made.text, expected.text)) on")
        }
    }

    private static func firstDifference(_ one: String, _ other: String) -> Int {
        let lines = [one, other].map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
        return zip(lines[0], lines[1]).prefix { $0 == $1 }.count + 1
    }

    /// The document that the schema describes.
    func document() throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appending(path: "\(feature).xml")))
    }

    /// Replaces the Swift files in the folder.
    func record(_ files: [GeneratedFile]) throws {
        for file in try recordedFiles() {
            try FileManager.default.removeItem(at: folder.appending(path: file.name))
        }
        for file in files {
            try Data(file.text.utf8).write(to: folder.appending(path: file.name))
        }
    }
}

/// A golden schema is faulty.
struct GoldenError: Error {
    var diagnostics: [Diagnostic]
}
