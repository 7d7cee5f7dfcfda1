import ExchangeWebServices
import XMLCodec

/// Encodes a message by XMLCodec, into a buffer that is reused.
struct XMLCodecEncoding<Content: XMLRootElement & Equatable>: Contender, ~Copyable {
    private let path: String
    private var value: Envelope<Content>?
    private var buffer = XMLOutputBuffer()

    init(path: String) {
        self.path = path
    }

    mutating func prepare() throws {
        value = try MappedFile(path).withSpan { try XMLDecoder(Envelope<Content>.self).decode($0) }
    }

    mutating func run() throws -> Int {
        guard let value else { throw BenchmarkError("no value") }
        try XMLEncoder().encode(value, into: &buffer)
        return buffer.count
    }

    func check(_ output: Int) throws {
        let bytes = buffer.bytes
        try bytes.withUnsafeBufferPointer { try W1Encode.check($0, against: path) }
        let decoded = try XMLDecoder(Envelope<Content>.self).decode(bytes)
        try BenchmarkError.require(decoded == value, "the document decodes to another value")
    }

    func documentByteCount(_ output: Int) throws -> Int { output }
}
