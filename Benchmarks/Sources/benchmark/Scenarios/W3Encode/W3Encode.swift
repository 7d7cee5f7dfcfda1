import ExchangeWebServices

/// W3 encode: one small message after the other.
enum W3Encode {
    static func sendItem(_ documents: DocumentSet) -> Scenario {
        let path = documents.sendItem
        return scenario(
            "W3 SendItem encode",
            "a message of 700 bytes",
            path,
            Entry("XMLCodec") { XMLCodecEncoding<SendItem>(path: path) },
            Entry("XMLCoder") { XMLCoderEncoding<CodableSendItem>(path: path) }
        )
    }

    static func createAttachment(_ documents: DocumentSet) -> Scenario {
        let path = documents.createAttachment
        return scenario(
            "W3 CreateAttachment encode",
            "a message with 4 KiB of content",
            path,
            Entry("XMLCodec") { XMLCodecEncoding<CreateAttachment>(path: path) },
            Entry("XMLCoder") { XMLCoderEncoding<CodableCreateAttachment>(path: path) }
        )
    }

    private static func scenario(_ name: String, _ summary: String, _ path: String, _ entries: Entry...) -> Scenario {
        Scenario(
            name,
            summary,
            messageCount: 1,
            showsTimePerMessage: true,
            entries: entries + PeerEntries.encoding(name, path),
            footnote: "XMLCodec into a buffer that is reused."
        )
    }
}
