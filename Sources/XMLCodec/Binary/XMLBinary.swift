/// Binary content that streams as base64: where it comes from when it is encoded, where it went when it was decoded.
///
/// The content itself is in memory only if it is made from bytes.
public struct XMLBinary: Hashable, Sendable {
    enum Storage: Hashable, Sendable {
        case bytes([UInt8])
        case encoded([UInt8])
        case text(String)
        case file(String)
        case source(BinarySource)
        case chunks(ChunkSource)
        case consumed(Int64)
    }

    let storage: Storage

    private init(_ storage: Storage) {
        self.storage = storage
    }

    /// Creates content of no bytes.
    public init() {
        storage = .bytes([])
    }

    /// Content that is in memory.
    public static func bytes(_ bytes: [UInt8]) -> XMLBinary { XMLBinary(.bytes(bytes)) }

    /// Content that is base64 already: it is written as it is, unchecked.
    ///
    /// - Parameter base64: Base64 in ASCII; white space is allowed.
    /// - Returns: The content.
    public static func encoded(_ base64: [UInt8]) -> XMLBinary { XMLBinary(.encoded(base64)) }

    /// Text that is written as it is.
    static func text(_ text: String) -> XMLBinary { XMLBinary(.text(text)) }

    /// The content of a file, which is read when the document is written.
    public static func file(_ path: String) -> XMLBinary { XMLBinary(.file(path)) }

    /// Content from any source, which is opened each time the document is written.
    ///
    /// - Parameters:
    ///   - byteCount: The length, if it is known beforehand. A source that turns out shorter or longer is an error.
    ///   - open: Opens the source at its start.
    /// - Returns: The content.
    public static func reader(
        byteCount: Int64?,
        _ open: @escaping @Sendable () throws -> any XMLBinaryReader
    ) -> XMLBinary {
        XMLBinary(.source(BinarySource(byteCount: byteCount, open: open)))
    }

    /// Content that arrives in chunks, which are awaited when the document is iterated over; it can't be written in a
    /// program that doesn't wait.
    ///
    /// A chunk is asked for when all that came before it has been taken.
    ///
    /// - Parameters:
    ///   - byteCount: The length, if it is known beforehand. A source that turns out shorter or longer is an error.
    ///   - open: Opens the source at its start, each time the document is iterated over.
    /// - Returns: The content.
    public static func chunks<Chunks: AsyncSequence & SendableMetatype>(
        byteCount: Int64?,
        _ open: @escaping @Sendable () throws -> Chunks
    ) -> XMLBinary where Chunks.Element: XMLByteChunk {
        XMLBinary(.chunks(ChunkSource(byteCount: byteCount, open: open)))
    }

    /// Content that was handed to a sink and isn't kept; it can't be encoded again.
    ///
    /// - Parameter byteCount: How many bytes there were.
    /// - Returns: The content, which holds its length alone.
    public static func consumed(byteCount: Int64) -> XMLBinary { XMLBinary(.consumed(byteCount)) }

    /// The bytes, if they are in memory.
    public var bytes: [UInt8]? {
        if case .bytes(let bytes) = storage { bytes } else { nil }
    }

    /// The path of the file that holds the content, if one does.
    public var path: String? {
        if case .file(let path) = storage { path } else { nil }
    }
}

/// A source that can be opened again and again; two are equal if they are the same one.
final class BinarySource: Hashable, Sendable {
    let byteCount: Int64?
    let open: @Sendable () throws -> any XMLBinaryReader

    init(byteCount: Int64?, open: @escaping @Sendable () throws -> any XMLBinaryReader) {
        self.byteCount = byteCount
        self.open = open
    }

    static func == (lhs: BinarySource, rhs: BinarySource) -> Bool { lhs === rhs }

    func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
