import ExchangeWebServices

/// The time per message of listings from short to very long ones.
enum ScalingItems {
    static var scenario: Scenario {
        Scenario(
            "Scaling items",
            "listings from short to very long ones",
            scale: "message",
            entries: typed + records + parsed,
            footnote: """
                documents that are made on the way, in pieces of ten messages. XMLCodec's value holds all messages, which \
                is why its memory grows; as records they are handed over one at a time, under the default limits.
                """
        )
    }

    /// The same the other way round: records to a document.
    static var encoding: Scenario {
        Scenario(
            "Scaling items encode",
            "records to listings from short to very long ones",
            scale: "message",
            entries: streamedSizes.map { size in
                Entry("XMLCodec, records, \(size)", step: ScaleStep("XMLCodec, records", size: size)) {
                    RecordEncoding(messageCount: size)
                }
            },
            footnote: "a hundred messages over and over, from a sequence to a sink that drops what it gets."
        )
    }

    /// A power of ten from 10 on.
    private static let sizes = [10, 100, 1_000, 10_000, 100_000]

    /// One step more, where nothing holds all messages.
    private static let streamedSizes = sizes + [1_000_000]

    private static var typed: [Entry] {
        sizes.map { size in
            Entry("XMLCodec, \(size)", step: ScaleStep("XMLCodec", size: size)) {
                StreamDecoding<Envelope<FindItemResponse>>(document(messageCount: size)) { envelope in
                    let count = try messageCount(of: envelope)
                    try BenchmarkError.require(count == size, "\(count) messages instead of \(size)")
                }
            }
        }
    }

    private static var records: [Entry] {
        streamedSizes.map { size in
            Entry("XMLCodec, records, \(size)", step: ScaleStep("XMLCodec, records", size: size)) {
                RecordDecoding(messageCount: size)
            }
        }
    }

    private static var parsed: [Entry] {
        streamedSizes.map { size in
            Entry("libexpat, \(size)", step: ScaleStep("libexpat", size: size)) {
                StreamParsing(document(messageCount: size))
            }
        }
    }

    /// How many messages a value holds.
    static func messageCount(of envelope: Envelope<FindItemResponse>) throws -> Int {
        var count = 0
        for case .findItemResponseMessage(let response) in try envelope.content().responseMessages.responseMessages {
            if case .items(let list) = response.rootFolder?.choice { count += list.items.count }
        }
        return count
    }

    /// A listing of messages, of which there are 1,000 different ones.
    static func document(messageCount: Int) -> StreamedDocument {
        let blockMessageCount = 10
        var listing = MessageListing()
        let blocks = (0..<min(messageCount, 1_000) / blockMessageCount).map { _ in
            Array((0..<blockMessageCount).map { _ in listing.message() }.joined().utf8)
        }
        return StreamedDocument(
            around: StreamedDocument.Part(blocks, count: messageCount / blockMessageCount),
            messageCount: messageCount
        )
    }
}

extension StreamedDocument {
    /// A listing with something among its items.
    init(around parts: Part..., messageCount: Int = 0) {
        let mark = "\u{0}"
        let text = MessageListing.document(around: mark, messageCount: messageCount)
        let ends = text.split(separator: mark).map { Part(String($0)) }
        self.init(parts: [ends[0]] + parts + [ends[1]])
    }
}
