import RawExpat

/// libexpat alone, with handlers that do nothing: what every decoder that it drives is measured against.
///
/// A parser is made and freed for each document.
struct LibexpatParsing: Contender, ~Copyable {
    private let path: String
    private let pieceSize: Int?
    private var file: MappedFile?

    /// Parses a document, in pieces of a size or whole.
    init(of path: String, pieceSize: Int? = chunkSize) {
        self.path = path
        self.pieceSize = pieceSize
    }

    mutating func prepare() throws {
        file = try MappedFile(path)
    }

    mutating func run() throws {
        guard let bytes = file?.bytes else { throw BenchmarkError("no document") }
        let isWellFormed = raw_expat_parse(bytes.baseAddress, bytes.count, pieceSize ?? bytes.count)
        try BenchmarkError.require(isWellFormed != 0, "the document isn't well-formed")
    }

    mutating func runAlone() throws {
        guard let pieceSize else {
            try prepare()
            return try run()
        }
        let isWellFormed = raw_expat_parse_file(path, pieceSize)
        try BenchmarkError.require(isWellFormed != 0, "the document isn't well-formed")
    }

    func check(_ output: Void) throws {}

    func documentByteCount(_ output: Void) throws -> Int { file?.bytes.count ?? 0 }
}
