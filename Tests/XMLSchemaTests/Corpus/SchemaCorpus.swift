import Foundation
import XMLSchema

/// Schemas as they are found in the world, in a folder beside the package; tests are skipped where it is absent.
enum SchemaCorpus {
    /// The folder: the environment variable `XML_CORPUS`, or `../shared/corpus` relative to the package.
    static let folder: String? = {
        let fileManager = FileManager.default
        if let path = ProcessInfo.processInfo.environment["XML_CORPUS"] {
            return fileManager.fileExists(atPath: path) ? path : nil
        }
        let package = URL(fileURLWithPath: #filePath).pathComponents.dropLast(4).joined(separator: "/").dropFirst()
        let path = SchemaLocation.resolve("../shared/corpus", from: package + "/Package.swift")
        return fileManager.fileExists(atPath: path) ? path : nil
    }()

    /// Whether there is a corpus; what tests that need it are enabled by.
    static var isPresent: Bool { folder != nil }

    /// Resolves schemas by their paths in the corpus.
    static func resolve(_ roots: [String]) -> SchemaSet {
        let folder = folder ?? ""
        let files = FolderLoader()
        let (catalog, diagnostics) = SchemaCatalog.read(folder + "/schemas/catalog.xml", loader: files)
        let loader = SchemaLookup(files, catalogs: [catalog])
        return SchemaSet.resolve(roots: roots.map { folder + "/" + $0 }, loader: loader, after: diagnostics)
    }

    /// Resolves schemas of the package's folder `Schemas`.
    static func resolvePackaged(_ roots: [String]) -> SchemaSet {
        let folder = URL(fileURLWithPath: #filePath).pathComponents.dropLast(4).joined(separator: "/").dropFirst()
        let loader = FolderLoader()
        return SchemaSet.resolve(roots: roots.map { folder + "/Schemas/" + $0 }, loader: loader)
    }

    /// The schemas that the collection's index lists, by their paths in the corpus.
    static let roots: [String] = {
        let index = (try? String(contentsOfFile: (folder ?? "") + "/schemas/index.tsv", encoding: .utf8)) ?? ""
        return index.split(separator: "\n").dropFirst().flatMap { line in
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            return columns.count > 4 ? columns[4].split(separator: ",").map { "schemas/\(columns[0])/\($0)" } : []
        }
    }()
}

/// Loads schemas from files.
private struct FolderLoader: SchemaLoader {
    func load(_ location: String, from base: String?) throws -> SchemaFile? {
        let name = SchemaLocation.resolve(location, from: base)
        guard FileManager.default.fileExists(atPath: name) else { return nil }
        return SchemaFile(name: name, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: name))))
    }
}
