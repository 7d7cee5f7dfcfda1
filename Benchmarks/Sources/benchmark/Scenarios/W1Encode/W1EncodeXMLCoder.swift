import Foundation
import XMLCoder

/// Encodes the listing by XMLCoder.
struct W1EncodeXMLCoder: Contender, ~Copyable {
    private let path: String
    private var value: CodableEnvelope<CodableFindItemResponse>?

    init(path: String) {
        self.path = path
    }

    mutating func prepare() throws {
        let document = try Data(contentsOf: URL(fileURLWithPath: path))
        value = try XMLDecoder().decode(CodableEnvelope<CodableFindItemResponse>.self, from: document)
    }

    mutating func run() throws -> Data {
        guard let value else { throw BenchmarkError("no value") }
        return try value.encoded()
    }

    func check(_ output: Data) throws {
        try output.withUnsafeBytes { try W1Encode.check($0.bindMemory(to: UInt8.self), against: path) }
    }

    func documentByteCount(_ output: Data) throws -> Int { output.count }
}
