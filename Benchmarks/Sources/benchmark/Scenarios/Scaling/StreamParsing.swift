import RawExpat

/// Parses a document that is made on the way by libexpat alone.
struct StreamParsing: Contender, ~Copyable {
    private let makeDocument: () -> StreamedDocument
    private var document: StreamedDocument?

    init(_ document: @autoclosure @escaping () -> StreamedDocument) {
        makeDocument = document
    }

    mutating func prepare() {
        document = makeDocument()
    }

    mutating func run() throws {
        guard let document, let parser = raw_expat_begin() else { throw BenchmarkError("no document, or no parser") }
        defer { raw_expat_end(parser) }
        try document.forEachChunk { (chunk) throws(BenchmarkError) in
            let isWellFormed = chunk.withUnsafeBufferPointer { raw_expat_feed(parser, $0.baseAddress, $0.count, 0) }
            if isWellFormed == 0 { throw BenchmarkError("the document isn't well-formed") }
        }
        try BenchmarkError.require(raw_expat_feed(parser, nil, 0, 1) != 0, "the document ends early")
    }

    func check(_ output: Void) {}

    func documentByteCount(_ output: Void) -> Int { document?.byteCount ?? 0 }
}
