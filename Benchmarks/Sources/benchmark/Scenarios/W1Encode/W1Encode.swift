import ExchangeWebServices

/// W1 encode: the typed values of W1 become a document again.
enum W1Encode {
    static func scenario(_ documents: DocumentSet) -> Scenario {
        let path = documents.findItem
        return Scenario(
            "W1 encode",
            "typed values to a listing of \(NumberText.grouped(documents.messageCount)) messages",
            messageCount: documents.messageCount,
            entries: [
                Entry("XMLCodec") { XMLCodecEncoding<FindItemResponse>(path: path) },
                Entry("XMLCodec, new array") { W1EncodeXMLCodecArray(path: path) },
                Entry("XMLCoder") { XMLCoderEncoding<CodableFindItemResponse>(path: path) },
            ] + PeerEntries.encoding("W1 encode", path) + [
                Entry("memcpy", measuresMemory: false) { MemoryCopying(of: path) }
            ],
            footnote: "into a buffer that is reused, or a new array each time. Peak memory includes the decoded values."
        )
    }

    /// Throws unless an encoded document says as much as the one that the values came from.
    static func check(_ document: UnsafeBufferPointer<UInt8>, against path: String) throws {
        let tally = try DocumentTally(document)
        let expected = try DocumentTally(of: path)
        try BenchmarkError.require(tally == expected, "\(tally) instead of \(expected)")
    }
}
