import ExchangeWebServices
import Foundation
import XMLCodec

/// Decodes the attachment by XMLCodec, reading it from a file that is in the system's cache.
struct W2DecodeXMLCodecFile: Contender, ~Copyable {
    private let path: String
    private let documents: DocumentSet

    init(path: String, documents: DocumentSet) {
        self.path = path
        self.documents = documents
    }

    mutating func prepare() {}

    mutating func run() throws -> FileAttachmentType {
        var decoding = AttachmentDecoding()
        try FileChunks(path).read { try decoding.feed($0) }
        return try decoding.finish()
    }

    func check(_ output: FileAttachmentType) throws {
        try AttachmentDecoding.check(output, against: documents)
    }

    func documentByteCount(_ output: FileAttachmentType) throws -> Int {
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber
        return size?.intValue ?? 0
    }
}
