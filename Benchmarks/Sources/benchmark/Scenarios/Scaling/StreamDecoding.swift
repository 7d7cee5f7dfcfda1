import XMLCodec

/// Decodes a document that is made on the way into one typed value.
struct StreamDecoding<Root: XMLRootElement>: Contender, ~Copyable {
    private let makeDocument: () -> StreamedDocument
    private let checkValue: (Root) throws -> Void
    private var document: StreamedDocument?

    /// Decodes a document.
    ///
    /// - Parameters:
    ///   - document: Makes its pieces; called before anything is measured.
    ///   - check: Throws unless the value is right.
    init(_ document: @autoclosure @escaping () -> StreamedDocument, check: @escaping (Root) throws -> Void) {
        makeDocument = document
        checkValue = check
    }

    mutating func prepare() {
        document = makeDocument()
    }

    mutating func run() throws -> Root {
        guard let document else { throw BenchmarkError("no document") }
        // The documents go beyond the default limits on purpose.
        var options = XMLDecodingOptions.default
        options.limits = .unlimited
        var decoder = XMLDecoder(Root.self, options: options)
        try document.forEachChunk { chunk throws(XMLDecodingError) in try decoder.feed(chunk) }
        return try decoder.finish()
    }

    func check(_ output: Root) throws { try checkValue(output) }

    func documentByteCount(_ output: Root) -> Int { document?.byteCount ?? 0 }
}
