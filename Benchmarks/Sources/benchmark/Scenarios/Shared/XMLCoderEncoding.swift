import Foundation
import XMLCoder

/// Encodes a message by XMLCoder.
struct XMLCoderEncoding<Content: CodableContent>: Contender, ~Copyable {
    private let path: String
    private var value: CodableEnvelope<Content>?

    init(path: String) {
        self.path = path
    }

    mutating func prepare() throws {
        let document = try Data(contentsOf: URL(fileURLWithPath: path))
        value = try XMLDecoder().decode(CodableEnvelope<Content>.self, from: document)
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
