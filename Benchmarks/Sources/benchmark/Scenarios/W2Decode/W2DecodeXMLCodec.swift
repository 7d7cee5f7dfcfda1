import ExchangeWebServices
import XMLCodec

/// Decodes the attachment by XMLCodec, from memory; in a process of its own, from a file.
struct W2DecodeXMLCodec: Contender, ~Copyable {
    private let path: String
    private let documents: DocumentSet
    private var file: MappedFile?

    init(path: String, documents: DocumentSet) {
        self.path = path
        self.documents = documents
    }

    mutating func prepare() throws {
        file = try MappedFile(path)
    }

    mutating func run() throws -> FileAttachmentType {
        guard let file else { throw BenchmarkError("no document") }
        var decoding = AttachmentDecoding()
        try file.forEachChunk { chunk throws(XMLDecodingError) in try decoding.feed(chunk) }
        return try decoding.finish()
    }

    mutating func runAlone() throws -> FileAttachmentType {
        var decoding = AttachmentDecoding()
        try FileChunks(path).read { try decoding.feed($0) }
        return try decoding.finish()
    }

    func check(_ output: FileAttachmentType) throws {
        try AttachmentDecoding.check(output, against: documents)
    }

    func documentByteCount(_ output: FileAttachmentType) throws -> Int { file?.bytes.count ?? 0 }
}
