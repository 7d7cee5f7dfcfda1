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
        let safeName = Self.safeFileName((name ?? "").unicodeScalars)
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
        let scalars = path.unicodeScalars
        guard let slash = scalars.lastIndex(of: "/") else { return ("", path[...]) }
        return (path[...slash], path[scalars.index(after: slash)...])
    }

    private static func split(_ name: String) -> (stem: Substring, suffix: Substring) {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return (name[...], "") }
        return (name[..<dot], name[dot...])
    }

    /// Makes a name from outside safe; of its last component, no more is read than what becomes part of the result.
    static func safeFileName(_ name: some BidirectionalCollection<Unicode.Scalar>) -> String {
        var safe = String.UnicodeScalarView()
        var byteCount = 0
        for scalar in lastComponent(of: name) {
            byteCount += UTF8.width(scalar)
            if byteCount > 200 { break }
            let isHiding = safe.isEmpty && scalar == "."
            let isUnsafe = scalar.value < 0x20 || scalar.value == 0x7F || scalar == ":"
            safe.append(isHiding || isUnsafe ? "_" : scalar)
        }
        return safe.isEmpty ? "attachment" : String(safe)
    }

    /// What follows the last separator, unless nothing does.
    ///
    /// Of scalar values, because a separator and a combining mark behind it are one character, and yet a separator to the
    /// file system.
    private static func lastComponent<Name>(of name: Name) -> Name.SubSequence
    where Name: BidirectionalCollection<Unicode.Scalar> {
        func isSeparator(_ scalar: Unicode.Scalar) -> Bool { scalar == "/" || scalar == "\\" }
        guard let last = name.lastIndex(where: { !isSeparator($0) }) else { return name[..<name.startIndex] }
        let start = name[...last].lastIndex(where: isSeparator).map { name.index(after: $0) } ?? name.startIndex
        return name[start...last]
    }
}
