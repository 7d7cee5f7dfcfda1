import Foundation

/// Encodes a request around the first bytes of the file by XMLCoder, in memory.
struct W4EncodeXMLCoder: Contender, ~Copyable {
    private let documents: DocumentSet
    private var content = Data()

    private static let byteCount = 8 << 20

    init(documents: DocumentSet) {
        self.documents = documents
    }

    mutating func prepare() throws {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: documents.payload))
        content = try file.read(upToCount: Self.byteCount) ?? Data()
        try file.close()
    }

    mutating func run() throws -> Data {
        try CodableCreateAttachment.request(around: content).encoded()
    }

    func check(_ output: Data) throws {
        let markup = try CodableCreateAttachment.request(around: Data()).encoded()
        let expected = markup.count + W4Encode.encodedByteCount(of: content.count)
        // An empty element may be written as one tag.
        let difference = abs(output.count - expected)
        try BenchmarkError.require(difference < 100, "\(output.count) bytes instead of about \(expected)")
    }

    func documentByteCount(_ output: Data) throws -> Int { output.count }
}
