/// W1 decode: a FindItem response with 2,000 messages becomes typed values.
enum W1Decode {
    static func scenario(_ documents: DocumentSet) -> Scenario {
        let path = documents.findItem
        return Scenario(
            "W1 decode",
            messageCount: MessageListing.count,
            yardstick: "libexpat",
            entries: [
                Entry("XMLCodec") { W1DecodeXMLCodec(path: path) },
                Entry("XMLCodec, one call") { W1DecodeXMLCodec(path: path, inOneCall: true) },
                Entry("libexpat") { LibexpatParsing(of: path) },
                Entry("libexpat, one call") { LibexpatParsing(of: path, inOneCall: true) },
                Entry("Foundation XMLParser") { FoundationParsing(of: path) },
                Entry("XMLCoder") { W1DecodeXMLCoder(path: path) },
                Entry("memcpy", measuresMemory: false) { MemoryCopying(of: path) },
            ],
            footnote: "fed in pieces of 64 KiB; 'one call': the whole document at once. XMLCoder keeps dates as text."
        )
    }

    /// Throws unless what was decoded agrees with the text of the document.
    static func check(sizes: [Int], against path: String) throws {
        let text = try DocumentText(path)
        let count = text.count(of: "<t:Message>")
        try BenchmarkError.require(count == MessageListing.count, "the document holds \(count) messages")
        try BenchmarkError.require(sizes.count == count, "\(sizes.count) messages instead of \(count)")
        let total = text.sum(after: "<t:Size>")
        let sum = sizes.reduce(0, +)
        try BenchmarkError.require(sum == total, "the sizes add up to \(sum) instead of \(total)")
    }
}
