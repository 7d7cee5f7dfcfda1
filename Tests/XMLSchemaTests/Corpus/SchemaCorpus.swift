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
        let loader = FolderLoader(catalog: catalog(folder + "/schemas"))
        return SchemaSet.resolve(roots: roots.map { folder + "/" + $0 }, loader: loader)
    }

    /// Resolves schemas of the package's folder `Schemas`.
    static func resolvePackaged(_ roots: [String]) -> SchemaSet {
        let folder = URL(fileURLWithPath: #filePath).pathComponents.dropLast(4).joined(separator: "/").dropFirst()
        let loader = FolderLoader(catalog: [:])
        return SchemaSet.resolve(roots: roots.map { folder + "/Schemas/" + $0 }, loader: loader)
    }

    /// Local copies of documents by the locations that schemas name them by.
    private static func catalog(_ folder: String) -> [String: String] {
        let text = (try? String(contentsOfFile: folder + "/catalog.xml", encoding: .utf8)) ?? ""
        var result: [String: String] = [:]
        for line in text.split(separator: "\n") where line.contains("<uri ") {
            let parts = line.split(separator: "\"")
            guard parts.count > 3 else { continue }
            result[String(parts[1])] = folder + "/" + parts[3]
        }
        return result
    }
}

/// Loads schemas from files.
private struct FolderLoader: SchemaLoader {
    let catalog: [String: String]

    func load(_ location: String, from base: String?) throws -> SchemaFile? {
        let name = catalog[location] ?? SchemaLocation.resolve(location, from: base)
        guard FileManager.default.fileExists(atPath: name) else { return nil }
        return SchemaFile(name: name, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: name))))
    }
}
