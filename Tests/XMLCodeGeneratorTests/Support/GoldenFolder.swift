import Foundation
import XMLCodeGenerator
import XMLSchema

/// A folder with a schema and the files that are generated from it.
struct GoldenFolder {
    /// The feature that the folder shows.
    let feature: String

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Golden")

    private var folder: URL { Self.root.appending(path: feature) }

    /// Whether the files are to be recorded anew instead of compared.
    static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" }

    /// The names of all folders.
    static var features: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted()
    }

    /// Generates the code for the schema.
    func generate(streams: [String], aliases: [String: String]) throws -> CodeGenerator.Output {
        let name = "\(feature).xsd"
        let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
        let resolved = SchemaSet.resolve(roots: [name], loader: InMemorySchemaLoader([name: bytes]))
        guard let schema = resolved.schema else { throw GoldenError(diagnostics: resolved.diagnostics) }
        var options = GeneratorOptions(module: "Golden")
        options.streams = streams.map { StreamPath($0) }
        options.aliases = aliases.sorted(by: <).map { ElementAlias($0.key, acceptedAs: $0.value) }
        // All folders can be compiled into one module, each with namespaces of its own.
        options.namespaceTable = feature.prefix(1).lowercased() + feature.dropFirst() + "Namespaces"
        return CodeGenerator(options: options).generate(schema)
    }

    /// The Swift files in the folder.
    func recordedFiles() throws -> [GeneratedFile] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        return try names.sorted().map { name in
            let bytes = try Data(contentsOf: folder.appending(path: name))
            return GeneratedFile(name: name, text: String(decoding: bytes, as: UTF8.self))
        }
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
