import ExchangeWebServices
import XMLCodec

/// Decodes the listing by XMLCodec.
struct W1DecodeXMLCodec: Contender, ~Copyable {
    private let documents: DocumentSet
    private let isOneCall: Bool
    private var file: MappedFile?

    init(_ documents: DocumentSet, inOneCall isOneCall: Bool = false) {
        self.documents = documents
        self.isOneCall = isOneCall
    }

    mutating func prepare() throws {
        file = try MappedFile(documents.findItem)
    }

    mutating func run() throws -> Envelope<FindItemResponse> {
        guard let file else { throw BenchmarkError("no document") }
        if isOneCall { return try file.withSpan { try XMLDecoder(Envelope<FindItemResponse>.self).decode($0) } }
        var decoder = XMLDecoder(Envelope<FindItemResponse>.self)
        try file.forEachChunk { chunk throws(XMLDecodingError) in try decoder.feed(chunk) }
        return try decoder.finish()
    }

    mutating func runAlone() throws -> Envelope<FindItemResponse> {
        if isOneCall {
            try prepare()
            return try run()
        }
        var decoder = XMLDecoder(Envelope<FindItemResponse>.self)
        try FileChunks(documents.findItem).read { try decoder.feed($0) }
        return try decoder.finish()
    }

    func check(_ output: Envelope<FindItemResponse>) throws {
        var sizes: [Int] = []
        for case .findItemResponseMessage(let response) in try output.content().responseMessages.responseMessages {
            guard case .items(let list) = response.rootFolder?.choice else { continue }
            for case .message(let message) in list.items { sizes.append(Int(message.size ?? 0)) }
        }
        try W1Decode.check(sizes: sizes, against: documents)
    }

    func documentByteCount(_ output: Envelope<FindItemResponse>) throws -> Int { file?.bytes.count ?? 0 }
}
