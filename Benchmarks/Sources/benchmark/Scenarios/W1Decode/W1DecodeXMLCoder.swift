import Foundation
import XMLCoder

/// Decodes the listing by XMLCoder.
struct W1DecodeXMLCoder: Contender, ~Copyable {
    private let documents: DocumentSet
    private var document = Data()

    init(_ documents: DocumentSet) {
        self.documents = documents
    }

    mutating func prepare() throws {
        document = try Data(contentsOf: URL(fileURLWithPath: documents.findItem))
    }

    mutating func run() throws -> CodableEnvelope<CodableFindItemResponse> {
        try XMLDecoder().decode(CodableEnvelope<CodableFindItemResponse>.self, from: document)
    }

    func check(_ output: CodableEnvelope<CodableFindItemResponse>) throws {
        let messages = output.body.content.responseMessages.message.rootFolder.items.messages
        try W1Decode.check(sizes: messages.map(\.size), against: documents)
    }

    func documentByteCount(_ output: CodableEnvelope<CodableFindItemResponse>) throws -> Int { document.count }
}
