/// Writes content to a file, which appears under its name when it is complete.
///
/// Until then it stands beside its final name under a temporary one; it is removed if the content breaks off.
public struct XMLFileSink: XMLBinarySink {
    private var file: OpenFile?
    private let destination: Destination

    private enum Destination {
        case path(String)
        case unused(directory: String, name: String)
    }

    /// A reference, so that a sink that is let go unfinished cleans up once.
    private final class OpenFile {
        var system: SystemFile
        var isFinished = false

        init(_ system: consuming SystemFile) {
            self.system = system
        }

        deinit {
            if !isFinished { SystemFile.remove(system.path) }
        }
    }

    /// Creates a sink for a path; a file that has the path already is replaced when the content is complete.
    ///
    /// - Parameter path: The file's final path.
    /// - Throws: ``XMLFileError`` if no file can be created beside it.
    public init(_ path: String) throws(XMLFileError) {
        destination = .path(path)
        file = OpenFile(try Self.createTemporary(for: path))
    }

    /// Creates a sink for a file in a directory, under a name that comes from outside.
    ///
    /// Only what follows the last separator of the name counts, control characters are replaced, a leading dot too, and
    /// a number is added rather than replacing a file that exists.
    ///
    /// - Parameters:
    ///   - directory: A directory that exists.
    ///   - name: The name wished for, such as an attachment's; a missing or unusable one becomes `attachment`.
    /// - Throws: ``XMLFileError`` if no file can be created there.
    public init(in directory: String, named name: String?) throws(XMLFileError) {
        let safeName = Self.safeFileName(name)
        destination = .unused(directory: directory, name: safeName)
        file = OpenFile(try Self.createTemporary(for: directory + "/" + safeName))
    }

    /// Writes the next bytes.
    public mutating func write(_ bytes: Span<UInt8>) throws {
        try file?.system.write(bytes)
    }

    /// Gives the file its name.
    ///
    /// - Returns: The content as ``XMLBinary/file(_:)``.
    /// - Throws: ``XMLFileError``; nothing is left behind then.
    public mutating func finish() throws -> XMLBinary {
        guard let file else { return XMLBinary() }
        defer { self.file = nil }
        try file.system.close()
        let path = try finalPath()
        do {
            try SystemFile.rename(file.system.path, to: path)
        } catch {
            if case .unused = destination { SystemFile.remove(path) }
            throw error
        }
        file.isFinished = true
        return .file(path)
    }

    /// Removes the file.
    public mutating func abort() { file = nil }

    /// The path to rename to; a free one is reserved by an empty file.
    private func finalPath() throws(XMLFileError) -> String {
        switch destination {
        case .path(let path):
            return path
        case .unused(let directory, let name):
            let (stem, suffix) = Self.split(name)
            var number = 1
            while true {
                let candidate = directory + "/" + (number == 1 ? name : "\(stem) \(number)\(suffix)")
                do {
                    _ = try SystemFile(creating: candidate)
                    return candidate
                } catch let error where error.alreadyExists && number < 10_000 {
                    number += 1
                }
            }
        }
    }

    private static func createTemporary(for path: String) throws(XMLFileError) -> SystemFile {
        let suffix = String(UInt64.random(in: .min ... .max), radix: 36)
        let (directory, name) = splitDirectory(path)
        return try SystemFile(creating: "\(directory).\(name.utf8.count > 200 ? "" : name).\(suffix).partial")
    }

    private static func splitDirectory(_ path: String) -> (directory: Substring, name: Substring) {
        guard let slash = path.lastIndex(of: "/") else { return ("", path[...]) }
        return (path[...slash], path[path.index(after: slash)...])
    }

    private static func split(_ name: String) -> (stem: Substring, suffix: Substring) {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return (name[...], "") }
        return (name[..<dot], name[dot...])
    }

    static func safeFileName(_ name: String?) -> String {
        let last = (name ?? "").split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
        var safe = String.UnicodeScalarView(
            last.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F || $0 == ":" ? "_" : $0 }
        )
        if safe.first == "." { safe.replaceSubrange(...safe.startIndex, with: ["_"]) }
        var byteCount = 0
        let end = safe.firstIndex { scalar in
            byteCount += UTF8.width(scalar)
            return byteCount > 200
        }
        if let end { safe.removeSubrange(end...) }
        return safe.isEmpty ? "attachment" : String(safe)
    }
}
