import ExchangeWebServices
import XMLCodec

/// Encodes the listing by XMLCodec, into a new array each time.
struct W1EncodeXMLCodecArray: Contender, ~Copyable {
    private let path: String
    private var value: Envelope<FindItemResponse>?

    init(path: String) {
        self.path = path
    }

    mutating func prepare() throws {
        value = try MappedFile(path).withSpan { try XMLDecoder(Envelope<FindItemResponse>.self).decode($0) }
    }

    mutating func run() throws -> [UInt8] {
        guard let value else { throw BenchmarkError("no value") }
        return try XMLEncoder().encode(value)
    }

    func check(_ output: [UInt8]) throws {
        try output.withUnsafeBufferPointer { try W1Encode.check($0, against: path) }
    }

    func documentByteCount(_ output: [UInt8]) throws -> Int { output.count }
}
