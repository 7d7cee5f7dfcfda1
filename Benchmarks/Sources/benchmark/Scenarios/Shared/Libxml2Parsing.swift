import RawLibxml2

/// libxml2 alone, pushed to as its SAX2 interface has it, with handlers that do nothing.
///
/// A parser is made and freed for each document.
struct Libxml2Parsing: Contender, ~Copyable {
    private let path: String
    private var file: MappedFile?

    /// Parses a document, in pieces of the usual size.
    init(of path: String) {
        self.path = path
    }

    /// The contender under its name, whether it is installed or not.
    static func entry(of path: String) -> Entry {
        Entry("libxml2", absence: raw_libxml2_version() == nil ? "not installed" : nil) { Libxml2Parsing(of: path) }
    }

    mutating func prepare() throws {
        file = try MappedFile(path)
    }

    mutating func run() throws {
        guard let bytes = file?.bytes else { throw BenchmarkError("no document") }
        let isWellFormed = raw_libxml2_parse(bytes.baseAddress, bytes.count, chunkSize)
        try BenchmarkError.require(isWellFormed != 0, "the document isn't well-formed")
    }

    mutating func runAlone() throws {
        let isWellFormed = raw_libxml2_parse_file(path, chunkSize)
        try BenchmarkError.require(isWellFormed != 0, "the document isn't well-formed")
    }

    func check(_ output: Void) throws {}

    func documentByteCount(_ output: Void) throws -> Int { file?.bytes.count ?? 0 }
}
