import ExchangeWebServices

/// W1 decode: a FindItem response with 2,000 messages becomes typed values.
enum W1Decode {
    static func scenario(_ documents: DocumentSet) -> Scenario {
        let path = documents.findItem
        return Scenario(
            "W1 decode",
            "a listing of \(NumberText.grouped(documents.messageCount)) messages to typed values",
            messageCount: documents.messageCount,
            yardstick: "libexpat",
            entries: [
                Entry("XMLCodec") { W1DecodeXMLCodec(documents) },
                Entry("XMLCodec, one call") { W1DecodeXMLCodec(documents, pieceSize: nil) },
                Entry("XMLCodec, 4 KiB") { W1DecodeXMLCodec(documents, pieceSize: 4 << 10) },
                Entry("XMLCodec, expat alone") { W1DecodeXMLCodec(documents, engine: .expat) },
                Entry("XMLCodec, expat alone, one call") {
                    W1DecodeXMLCodec(documents, pieceSize: nil, engine: .expat)
                },
                Entry("XMLCodec, expat alone, 4 KiB") {
                    W1DecodeXMLCodec(documents, pieceSize: 4 << 10, engine: .expat)
                },
                Entry("libexpat") { LibexpatParsing(of: path) },
                Entry("libexpat, one call") { LibexpatParsing(of: path, pieceSize: nil) },
                Entry("libexpat, 4 KiB") { LibexpatParsing(of: path, pieceSize: 4 << 10) },
                Libxml2Parsing.entry(of: path),
                Entry("Foundation XMLParser") { FoundationParsing(of: path) },
                Entry("XMLCoder") { W1DecodeXMLCoder(documents) },
            ] + PeerEntries.typed("W1 decode", path) { try check($0, against: documents) } + [
                Entry("memcpy", measuresMemory: false) { MemoryCopying(of: path) }
            ],
            footnote: """
                fed in pieces of 64 KiB, or as it says; 'one call': the whole document at once. 'Expat alone': without the \
                markup lane. XMLCoder keeps dates as text.
                """
        )
    }

    /// The sizes of all messages.
    static func sizes(in response: Envelope<FindItemResponse>) throws -> [Int] {
        var sizes: [Int] = []
        for case .findItemResponseMessage(let message) in try response.content().responseMessages.responseMessages {
            guard case .items(let list) = message.rootFolder?.choice else { continue }
            for case .message(let message) in list.items { sizes.append(Int(message.size ?? 0)) }
        }
        return sizes
    }

    /// Throws unless what was decoded agrees with the text of the document.
    static func check(sizes: [Int], against documents: DocumentSet) throws {
        try check([sizes.count, sizes.reduce(0, +)], against: documents)
    }

    /// Throws unless the number of messages, and the sum of their sizes, agree with the text of the document.
    private static func check(_ numbers: [Int], against documents: DocumentSet) throws {
        let text = try DocumentText(documents.findItem)
        let count = text.count(of: "<t:Message>")
        try BenchmarkError.require(count == documents.messageCount, "the document holds \(count) messages")
        let expected = [count, text.sum(after: "<t:Size>")]
        try BenchmarkError.require(numbers == expected, "messages and sum of sizes \(numbers) instead of \(expected)")
    }
}
