import ExchangeWebServices
import XMLCodec

/// W3 decode: one small message after the other, each with a decoder of its own.
enum W3Decode {
    static func sendItem(_ documents: DocumentSet) -> Scenario {
        let path = documents.sendItem
        return scenario(
            "W3 SendItem decode",
            "a message of 700 bytes",
            path: path,
            numbers: [152, 40],
            [
                Entry("XMLCodec") { W3DecodeXMLCodec<SendItem>(path: path, check: check) },
                Entry("XMLCodec, expat alone") { W3DecodeXMLCodec<SendItem>(path: path, engine: .expat, check: check) },
            ],
            Entry("XMLCoder") { W3DecodeXMLCoder<CodableSendItem>(path: path, check: check) }
        )
    }

    static func createAttachment(_ documents: DocumentSet) -> Scenario {
        let path = documents.createAttachment
        return scenario(
            "W3 CreateAttachment decode",
            "a message with 4 KiB of content",
            path: path,
            numbers: [152, 40, DocumentWriter.smallPayloadByteCount],
            [
                Entry("XMLCodec") { W3DecodeXMLCodec<CreateAttachment>(path: path, check: check) },
                Entry("XMLCodec, expat alone") {
                    W3DecodeXMLCodec<CreateAttachment>(path: path, engine: .expat, check: check)
                },
            ],
            Entry("XMLCoder") { W3DecodeXMLCoder<CodableCreateAttachment>(path: path, check: check) }
        )
    }

    /// Puts a scenario together; the numbers are the lengths that peers answer, those of an item id and what follows.
    private static func scenario(
        _ name: String,
        _ summary: String,
        path: String,
        numbers: [Int],
        _ ours: [Entry],
        _ xmlCoder: Entry
    ) -> Scenario {
        Scenario(
            name,
            summary,
            messageCount: 1,
            showsTimePerMessage: true,
            yardstick: "libexpat",
            entries: ours + [
                Entry("libexpat") { LibexpatParsing(of: path) },
                Libxml2Parsing.entry(of: path),
                Entry("Foundation XMLParser") { FoundationParsing(of: path) },
                xmlCoder,
            ]
                + PeerEntries.typed(name, path) { answer in
                    try BenchmarkError.require(answer == numbers, "lengths \(answer) instead of \(numbers)")
                },
            footnote: """
                each message whole, with a decoder or parser of its own. 'Expat alone': without the markup lane.
                """
        )
    }

    // MARK: - What the messages say

    static func check(_ request: SendItem) throws {
        guard case .itemId(let id) = request.itemIds.itemIds.first else { throw BenchmarkError("no item id") }
        try check(itemId: id.id, id.changeKey)
        try BenchmarkError.require(
            request.saveItemToFolder && request.savedItemFolderId != nil,
            "the request is another one: \(request)"
        )
    }

    static func check(_ request: CodableSendItem) throws {
        try check(itemId: request.itemIds.itemId.id, request.itemIds.itemId.changeKey)
        try BenchmarkError.require(
            request.saveItemToFolder && request.savedItemFolderId.distinguishedFolderId.id == "sentitems",
            "the request is another one: \(request)"
        )
    }

    static func check(_ request: CreateAttachment) throws {
        try check(itemId: request.parentItemId.id, request.parentItemId.changeKey)
        guard case .fileAttachment(let file) = request.attachments.attachments.first else {
            throw BenchmarkError("no attachment")
        }
        try check(attachment: file.name, byteCount: file.content?.bytes?.count)
    }

    static func check(_ request: CodableCreateAttachment) throws {
        try check(itemId: request.parentItemId.id, request.parentItemId.changeKey)
        let file = request.attachments.fileAttachment
        try check(attachment: file.name, byteCount: file.content.count)
    }

    private static func check(itemId: String, _ changeKey: String?) throws {
        try BenchmarkError.require(itemId.utf8.count == 152, "the item id is another one: \(itemId)")
        try BenchmarkError.require(changeKey?.utf8.count == 40, "the change key is another one")
    }

    private static func check(attachment name: String?, byteCount: Int?) throws {
        try BenchmarkError.require(
            name?.isEmpty == false && byteCount == DocumentWriter.smallPayloadByteCount,
            "the attachment is another one: \(name ?? "no name"), \(byteCount ?? 0) bytes"
        )
    }
}
