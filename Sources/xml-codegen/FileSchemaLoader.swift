import Foundation
import XMLSchema

/// Reads schema documents from files; nothing is ever fetched.
///
/// A location on the web stands for the file of the same name beside the document that refers to it.
struct FileSchemaLoader: SchemaLoader {
    func load(_ location: String, from base: String?) throws -> SchemaFile? {
        let path = SchemaLocation.resolve(localPath(location), from: base)
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        return SchemaFile(name: path, bytes: [UInt8](try Data(contentsOf: URL(filePath: path))))
    }

    private func localPath(_ location: String) -> String {
        guard let scheme = location.range(of: "://") else { return location }
        let path = location[scheme.upperBound...].prefix { $0 != "?" && $0 != "#" }
        return path.split(separator: "/").last.map(String.init) ?? ""
    }
}
