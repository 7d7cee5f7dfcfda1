import Foundation
import XMLCoder

/// Decodes a request by XMLCoder.
struct W3DecodeXMLCoder<Request: CodableContent>: Contender, ~Copyable {
    private let path: String
    private let checkRequest: (Request) throws -> Void
    private var document = Data()

    init(path: String, check: @escaping (Request) throws -> Void) {
        self.path = path
        checkRequest = check
    }

    mutating func prepare() throws {
        document = try Data(contentsOf: URL(fileURLWithPath: path))
    }

    mutating func run() throws -> CodableEnvelope<Request> {
        try XMLDecoder().decode(CodableEnvelope<Request>.self, from: document)
    }

    func check(_ output: CodableEnvelope<Request>) throws {
        try checkRequest(output.body.content)
    }

    func documentByteCount(_ output: CodableEnvelope<Request>) throws -> Int { document.count }
}
