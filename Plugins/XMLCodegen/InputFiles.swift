import Foundation

/// The files that generated code depends on: a configuration, the files that it names, and those that they name in turn.
///
/// A build wants to know them before the generator runs. What is named is found without understanding it: any value counts
/// that is the path of a schema, or that of a folder if it is a configuration's or a catalog's. One file too many costs no
/// more than a run of the generator when it changes.
struct InputFiles {
    private static let schemaExtensions: Set<String> = ["xsd", "wsdl"]
    private static let catalogExtension = "xml"

    private var files: Set<URL> = []

    /// Finds the files that a configuration depends on, itself included.
    init(of configuration: URL) {
        insert(configuration, values: Self.scalars)
    }

    /// The files, in one order for the same files.
    var sorted: [URL] { files.sorted { $0.filePath < $1.filePath } }

    private mutating func insert(_ file: URL, values: (String) -> [String]) {
        guard files.insert(file.standardizedFileURL).inserted else { return }
        guard let bytes = try? Data(contentsOf: file) else { return }
        let folder = file.deletingLastPathComponent()
        let mayNameFolders = !Self.schemaExtensions.contains(file.pathExtension)
        for value in Set(values(String(decoding: bytes, as: UTF8.self))) where !value.isEmpty {
            let pathExtension = (value as NSString).pathExtension
            if Self.schemaExtensions.contains(pathExtension) || pathExtension == Self.catalogExtension {
                insert(named: value, in: folder)
            } else if mayNameFolders {
                insertSchemas(under: Self.resolve(value, in: folder))
            }
        }
    }

    /// A schema on the web stands for the file of its name beside the one that names it.
    private mutating func insert(named name: String, in folder: URL) {
        let path = name.contains("://") ? (name as NSString).lastPathComponent : name
        for path in Set([path, path.removingPercentEncoding ?? path]) {
            let file = Self.resolve(path, in: folder)
            guard FileManager.default.fileExists(atPath: file.filePath) else { continue }
            insert(file, values: Self.attributeValues)
        }
    }

    private mutating func insertSchemas(under folder: URL) {
        let names = FileManager.default.enumerator(atPath: folder.filePath)
        while let name = names?.nextObject() as? String {
            guard Self.schemaExtensions.contains((name as NSString).pathExtension) else { continue }
            insert(folder.appending(path: name), values: Self.attributeValues)
        }
    }

    private static func resolve(_ path: String, in folder: URL) -> URL {
        path.hasPrefix("/") ? URL(filePath: path) : folder.appending(path: path)
    }

    /// What YAML has behind the signs of lists and keys, in quotes or not.
    private static func scalars(_ yaml: String) -> [String] {
        let delimiters = CharacterSet(charactersIn: "\"'[]{},#").union(.newlines)
        return yaml.components(separatedBy: delimiters).map { text in
            let value = text.range(of: ": ").map { text[$0.upperBound...] } ?? text[...]
            let item = value.range(of: "- ").map { value[$0.upperBound...] } ?? value
            return item.trimmingCharacters(in: .whitespaces)
        }
    }

    private static func attributeValues(_ xml: String) -> [String] {
        let pieces = xml.components(separatedBy: CharacterSet(charactersIn: "\"'"))
        return zip(pieces, pieces.dropFirst()).filter { $0.0.last { !$0.isWhitespace } == "=" }.map(\.1)
    }
}

extension URL {
    /// The path, without percent encoding.
    var filePath: String { path(percentEncoded: false) }
}
