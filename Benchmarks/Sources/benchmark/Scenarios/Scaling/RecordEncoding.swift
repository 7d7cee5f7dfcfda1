import ExchangeWebServices
import XMLCodec

/// Encodes a listing whose messages come from a sequence, to a sink that drops it.
struct RecordEncoding: Contender, ~Copyable {
    private let messageCount: Int
    /// The listing without its messages.
    private var response: Envelope<FindItemResponse>?
    /// The messages that the sequence is made of, over and over.
    private var messages: [ArrayOfRealItemsType.Item] = []

    init(messageCount: Int) {
        self.messageCount = messageCount
    }

    mutating func prepare() throws {
        let document = ScalingItems.document(messageCount: min(messageCount, 100))
        response = try document.forEachItem { messages.append($0) }
    }

    mutating func run() throws -> Int {
        var byteCount = 0
        try body(messageCount: messageCount).write { byteCount += $0.count }
        return byteCount
    }

    func check(_ output: Int) throws {
        let bytes = try body(messageCount: messages.count).bytes()
        var decoded: [ArrayOfRealItemsType.Item] = []
        let rest = try StreamedDocument(parts: [.init([bytes], count: 1)]).forEachItem { decoded.append($0) }
        try BenchmarkError.require(decoded == messages && rest == response, "the document decodes to another value")
        // What a longer document has besides is the same messages again.
        let addedByteCount = try body(messageCount: 2 * messages.count).bytes().count - bytes.count
        let expected = bytes.count + (messageCount / messages.count - 1) * addedByteCount
        try BenchmarkError.require(output == expected, "\(output) bytes instead of \(expected)")
    }

    func documentByteCount(_ output: Int) -> Int { output }

    private func body(messageCount: Int) throws -> XMLBody {
        guard let response else { throw BenchmarkError("no value") }
        let messages = messages
        return try XMLEncoder().body(
            for: response,
            records: \ArrayOfRealItemsType.items,
            from: (0..<messageCount).lazy.map { messages[$0 % messages.count] }
        )
    }
}
