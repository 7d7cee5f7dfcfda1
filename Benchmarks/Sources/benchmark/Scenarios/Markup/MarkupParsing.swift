import RawExpat

/// Parses a variant of the listing by libexpat alone.
struct MarkupParsing: Contender, ~Copyable {
    private let variant: MarkupVariant
    private let documents: DocumentSet
    private var document: [UInt8] = []

    init(_ variant: MarkupVariant, of documents: DocumentSet) {
        self.variant = variant
        self.documents = documents
    }

    mutating func prepare() throws {
        document = try variant.document(of: documents.findItem)
    }

    mutating func run() throws {
        let isWellFormed = document.withUnsafeBufferPointer { raw_expat_parse($0.baseAddress, $0.count, chunkSize) }
        try BenchmarkError.require(isWellFormed != 0, "the document isn't well-formed")
    }

    func check(_ output: Void) {}

    func documentByteCount(_ output: Void) -> Int { document.count }
}
