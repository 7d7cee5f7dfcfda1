import ExchangeWebServices
import XMLCodec

/// Decodes a request by XMLCodec; content is collected in memory.
struct W3DecodeXMLCodec<Request: XMLRootElement>: Contender, ~Copyable {
    private let path: String
    private let checkRequest: (Request) throws -> Void
    private let options: XMLDecodingOptions
    private var file: MappedFile?

    init(path: String, engine: XMLDecodingEngine = .automatic, check: @escaping (Request) throws -> Void) {
        self.path = path
        var options = XMLDecodingOptions.default
        options.engine = engine
        self.options = options
        checkRequest = check
    }

    mutating func prepare() throws {
        file = try MappedFile(path)
    }

    mutating func run() throws -> Envelope<Request> {
        guard let file else { throw BenchmarkError("no document") }
        return try file.withSpan { try XMLDecoder(Envelope<Request>.self, options: options).decode($0) }
    }

    func check(_ output: Envelope<Request>) throws {
        try checkRequest(output.content())
    }

    func documentByteCount(_ output: Envelope<Request>) throws -> Int { file?.bytes.count ?? 0 }
}
