import ExchangeWebServices
import XMLCodec

/// Decodes a variant of the listing by XMLCodec.
struct MarkupDecoding: Contender, ~Copyable {
    private let variant: MarkupVariant
    private let documents: DocumentSet
    private let options: XMLDecodingOptions
    private var document: [UInt8] = []

    init(_ variant: MarkupVariant, of documents: DocumentSet, engine: XMLDecodingEngine = .automatic) {
        self.variant = variant
        self.documents = documents
        var options = XMLDecodingOptions.default
        options.engine = engine
        self.options = options
    }

    mutating func prepare() throws {
        document = try variant.document(of: documents.findItem)
    }

    mutating func run() throws -> Envelope<FindItemResponse> {
        var decoder = XMLDecoder(Envelope<FindItemResponse>.self, options: options)
        let bytes = document.span
        for start in stride(from: 0, to: bytes.count, by: chunkSize) {
            try decoder.feed(bytes.extracting(start..<min(start + chunkSize, bytes.count)))
        }
        return try decoder.finish()
    }

    func check(_ output: Envelope<FindItemResponse>) throws {
        try W1Decode.check(sizes: W1Decode.sizes(in: output), against: documents)
    }

    func documentByteCount(_ output: Envelope<FindItemResponse>) -> Int { document.count }
}
