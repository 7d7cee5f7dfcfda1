import ExchangeWebServices
import XMLCodec

/// Decodes a listing that is made on the way, one message at a time.
struct RecordDecoding: Contender, ~Copyable {
    private let messageCount: Int
    private var document: StreamedDocument?

    init(messageCount: Int) {
        self.messageCount = messageCount
    }

    mutating func prepare() {
        document = ScalingItems.document(messageCount: messageCount)
    }

    mutating func run() throws -> (messageCount: Int, rest: Envelope<FindItemResponse>) {
        guard let document else { throw BenchmarkError("no document") }
        var count = 0
        let rest = try document.forEachItem { item in
            if case .message = item { count += 1 }
        }
        return (count, rest)
    }

    func check(_ output: (messageCount: Int, rest: Envelope<FindItemResponse>)) throws {
        let count = output.messageCount
        try BenchmarkError.require(count == messageCount, "\(count) messages instead of \(messageCount)")
        let restCount = try ScalingItems.messageCount(of: output.rest)
        try BenchmarkError.require(restCount == 0, "\(restCount) messages have stayed in the listing")
    }

    func documentByteCount(_ output: (messageCount: Int, rest: Envelope<FindItemResponse>)) -> Int {
        document?.byteCount ?? 0
    }
}

extension StreamedDocument {
    /// Decodes a listing and hands out its items, one at a time; returns the rest of it.
    func forEachItem(_ body: (ArrayOfRealItemsType.Item) -> Void) throws -> Envelope<FindItemResponse> {
        var decoder = XMLRecordDecoder(\ArrayOfRealItemsType.items, in: Envelope<FindItemResponse>.self)
        try forEachChunk { chunk throws(XMLDecodingError) in
            try decoder.feed(chunk)
            while let item = try decoder.next() { body(item) }
        }
        try decoder.finish()
        while let item = try decoder.next() { body(item) }
        return try decoder.takeRoot()
    }
}
