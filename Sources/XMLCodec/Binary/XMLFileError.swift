/// A file could not be read or written.
public struct XMLFileError: Error, Hashable, Sendable {
    /// What was being done.
    public enum Operation: String, Hashable, Sendable {
        case open, read, write, close, rename
    }

    /// What was being done.
    public var operation: Operation

    /// The file.
    public var path: String

    /// The system's error number (`errno`).
    public var code: Int32

    /// Whether the file couldn't be created because one of its name exists.
    var alreadyExists: Bool { code == SystemFile.alreadyExists }
}
