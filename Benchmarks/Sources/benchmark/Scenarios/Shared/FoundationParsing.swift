import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// Foundation's `XMLParser`, with a delegate that does nothing.
struct FoundationParsing: Contender, ~Copyable {
    private let path: String
    private let readsFile: Bool
    private let delegate = NullDelegate()
    private var file: MappedFile?

    /// Parses a document.
    ///
    /// - Parameters:
    ///   - path: The document.
    ///   - readsFile: Whether the parser reads the file itself each time; otherwise it gets the bytes in memory.
    init(of path: String, readingFile readsFile: Bool = false) {
        self.path = path
        self.readsFile = readsFile
    }

    /// All methods of the protocol have implementations that do nothing.
    private final class NullDelegate: NSObject, XMLParserDelegate {}

    mutating func prepare() throws {
        file = try MappedFile(path)
    }

    mutating func run() throws {
        if readsFile { return try runAlone() }
        guard let bytes = file?.bytes, let start = bytes.baseAddress else { throw BenchmarkError("no document") }
        let data = Data(
            bytesNoCopy: UnsafeMutableRawPointer(mutating: start),
            count: bytes.count,
            deallocator: .none
        )
        try parse(with: XMLParser(data: data))
    }

    mutating func runAlone() throws {
        guard let parser = XMLParser(contentsOf: URL(fileURLWithPath: path)) else {
            throw BenchmarkError("\(path) can't be opened")
        }
        try parse(with: parser)
    }

    func check(_ output: Void) throws {}

    func documentByteCount(_ output: Void) throws -> Int { file?.bytes.count ?? 0 }

    private func parse(with parser: XMLParser) throws {
        parser.delegate = delegate
        if !parser.parse() { throw parser.parserError ?? BenchmarkError("the document isn't well-formed") }
    }
}
