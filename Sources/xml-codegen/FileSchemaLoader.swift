import Foundation
import XMLSchema

/// Reads schema documents from files; nothing is ever fetched.
///
/// A location on the web stands for the file of the same name beside the document that refers to it.
struct FileSchemaLoader: SchemaLoader {
    func load(_ location: String, from base: String?) throws -> SchemaFile? {
        let path = localPath(location)
        for candidate in [path, path.removingPercentEncoding ?? path] {
            let name = SchemaLocation.resolve(candidate, from: base)
            guard isFile(name) else { continue }
            return SchemaFile(name: name, bytes: [UInt8](try Data(contentsOf: URL(filePath: name))))
        }
        return nil
    }

    private func isFile(_ path: String) -> Bool {
        var isDirectory: ObjCBool = false
        return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && !isDirectory.boolValue
    }

    private func localPath(_ location: String) -> String {
        guard let scheme = location.range(of: "://") else { return location }
        let path = location[scheme.upperBound...].prefix { $0 != "?" && $0 != "#" }
        if location[..<scheme.lowerBound] == "file" { return String(path.drop { $0 != "/" }) }
        return path.split(separator: "/").last.map(String.init) ?? ""
    }
}
