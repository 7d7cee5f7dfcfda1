import ExchangeWebServices
import XMLCodec

/// Decodes the listing by XMLCodec.
struct W1DecodeXMLCodec: Contender, ~Copyable {
    private let documents: DocumentSet
    private let pieceSize: Int?
    private let options: XMLDecodingOptions
    private var file: MappedFile?

    /// Decodes the listing, in pieces of a size or whole.
    init(_ documents: DocumentSet, pieceSize: Int? = chunkSize, engine: XMLDecodingEngine = .automatic) {
        self.documents = documents
        self.pieceSize = pieceSize
        var options = XMLDecodingOptions.default
        options.engine = engine
        self.options = options
    }

    mutating func prepare() throws {
        file = try MappedFile(documents.findItem)
    }

    mutating func run() throws -> Envelope<FindItemResponse> {
        guard let file else { throw BenchmarkError("no document") }
        guard let pieceSize else {
            return try file.withSpan { try XMLDecoder(Envelope<FindItemResponse>.self, options: options).decode($0) }
        }
        var decoder = XMLDecoder(Envelope<FindItemResponse>.self, options: options)
        try file.forEachChunk(ofSize: pieceSize) { chunk throws(XMLDecodingError) in try decoder.feed(chunk) }
        return try decoder.finish()
    }

    mutating func runAlone() throws -> Envelope<FindItemResponse> {
        guard let pieceSize else {
            try prepare()
            return try run()
        }
        var decoder = XMLDecoder(Envelope<FindItemResponse>.self, options: options)
        try FileChunks(documents.findItem, size: pieceSize).read { try decoder.feed($0) }
        return try decoder.finish()
    }

    func check(_ output: Envelope<FindItemResponse>) throws {
        try W1Decode.check(sizes: W1Decode.sizes(in: output), against: documents)
    }

    func documentByteCount(_ output: Envelope<FindItemResponse>) throws -> Int { file?.bytes.count ?? 0 }
}
