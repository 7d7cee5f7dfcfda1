import Foundation
import XMLSchema

/// The place that schema documents are written to, as they lie beside each other where they were read.
struct SchemaFolder {
    private let output: String
    private let files: [SchemaFile]

    /// Prepares to write documents into a folder, or a single one into a file whose name ends in `.xsd`.
    init(_ output: String, for files: [SchemaFile]) {
        self.output = output
        self.files = files
    }

    /// The files by their paths.
    var contents: [(path: String, bytes: [UInt8])] {
        if files.count == 1, output.hasSuffix(".xsd") { return [(output, files[0].bytes)] }
        let folders = files.map { $0.name.split(separator: "/", omittingEmptySubsequences: false).dropLast() }
        var common = folders.first ?? []
        for folder in folders {
            common = zip(common, folder).prefix { $0 == $1 }.map(\.0)[...]
        }
        return files.map { file in
            let parts = file.name.split(separator: "/", omittingEmptySubsequences: false).dropFirst(common.count)
            return ("\(output)/\(parts.joined(separator: "/"))", file.bytes)
        }
    }

    /// Writes all files.
    ///
    /// - Throws: ``Diagnostic`` if one can't be written, or would replace a document that was read.
    func write() throws {
        let originals = Set(files.map { URL(filePath: $0.name).standardizedFileURL.path })
        for (path, _) in contents where originals.contains(URL(filePath: path).standardizedFileURL.path) {
            throw Diagnostic(.error, "\(path) is one of the schemas to trim; it can't be overwritten", at: nil)
        }
        for (path, bytes) in contents {
            do {
                let file = URL(filePath: path)
                let folder = file.deletingLastPathComponent()
                try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
                try Data(bytes).write(to: file, options: .atomic)
            } catch {
                throw Diagnostic(.error, "can't write \(path): \(error.reason)", at: nil)
            }
        }
    }
}
