import RawExpat

/// libexpat alone, with handlers that do nothing: what every decoder that it drives is measured against.
///
/// A parser is made and freed for each document.
struct LibexpatParsing: Contender, ~Copyable {
    private let path: String
    private let isOneCall: Bool
    private var file: MappedFile?

    /// Parses a document, in pieces of the usual size or whole.
    init(of path: String, inOneCall isOneCall: Bool = false) {
        self.path = path
        self.isOneCall = isOneCall
    }

    mutating func prepare() throws {
        file = try MappedFile(path)
    }

    mutating func run() throws {
        guard let bytes = file?.bytes else { throw BenchmarkError("no document") }
        let size = isOneCall ? bytes.count : chunkSize
        let isWellFormed = raw_expat_parse(bytes.baseAddress, bytes.count, size)
        try BenchmarkError.require(isWellFormed != 0, "the document isn't well-formed")
    }

    mutating func runAlone() throws {
        if isOneCall {
            try prepare()
            try run()
        } else {
            let isWellFormed = raw_expat_parse_file(path, chunkSize)
            try BenchmarkError.require(isWellFormed != 0, "the document isn't well-formed")
        }
    }

    func check(_ output: Void) throws {}

    func documentByteCount(_ output: Void) throws -> Int { file?.bytes.count ?? 0 }
}
