import Foundation

/// The folder of a schema set's documents: what goes in, what comes out, and which of the former a validator accepts.
struct DocumentFolder {
    private let folder: URL

    init(_ folder: URL) {
        self.folder = folder
    }

    /// The paths of the documents below `input`, sorted.
    var documents: [String] {
        let input = folder.appending(path: "input")
        let paths = FileManager.default.enumerator(atPath: input.path)?.allObjects as? [String] ?? []
        return paths.filter { !input.appending(path: $0).isFolder }.sorted()
    }

    /// The documents that a validator accepts, one path a line in the file `valid`; `nil` if none was there to ask.
    var valid: Set<String>? {
        let text = try? String(contentsOf: folder.appending(path: "valid"), encoding: .utf8)
        return text.map { Set($0.split(separator: "\n").map(String.init)) }
    }

    /// A document as it goes in.
    func document(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appending(path: "input/" + path)))
    }

    /// Writes a document as it comes out.
    func write(_ encoded: [UInt8], as path: String) throws {
        let file = folder.appending(path: "output/" + path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(encoded).write(to: file)
    }

    /// Writes how many documents passed, of how many.
    func write(passed: Int, of total: Int) throws {
        let others = passed < total ? ", the others as listed" : ""
        try Data("\(passed) of \(total)\(others)\n".utf8).write(to: folder.appending(path: "passed"))
    }
}

extension URL {
    fileprivate var isFolder: Bool { (try? resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true }
}
