/// W2 decode: a GetAttachment response with a large attachment, whose bytes go to a sink that counts them.
enum W2Decode {
    static func oneLine(_ documents: DocumentSet) -> Scenario {
        scenario(
            "W2 decode one line",
            "a large attachment, base64 on one line",
            documents.attachmentInOneLine,
            documents
        )
    }

    static func lines(_ documents: DocumentSet) -> Scenario {
        scenario("W2 decode lines", "the same in lines of 76 characters", documents.attachmentInLines, documents)
    }

    private static func scenario(
        _ name: String,
        _ summary: String,
        _ path: String,
        _ documents: DocumentSet
    )
        -> Scenario
    {
        Scenario(
            name,
            summary,
            yardstick: "libexpat",
            entries: [
                Entry("XMLCodec") { W2DecodeXMLCodec(path: path, documents: documents) },
                Entry("XMLCodec, from a file") { W2DecodeXMLCodecFile(path: path, documents: documents) },
                Entry("libexpat") { LibexpatParsing(of: path) },
                Libxml2Parsing.entry(of: path),
                Entry("Foundation XMLParser") { FoundationParsing(of: path, readingFile: true) },
                PeerEntries.base64("decode", path, byteCount: documents.payloadByteCount),
                Entry("memcpy", measuresMemory: false) { MemoryCopying(of: path) },
            ],
            footnote: """
                Foundation XMLParser reads the file itself. Of documents in memory it refuses those with texts of more \
                than 10 MB, and so does XMLCoder, which doesn't take part. \
                The peak of pybase64 includes the document, which it has in memory.
                """
        )
    }
}
