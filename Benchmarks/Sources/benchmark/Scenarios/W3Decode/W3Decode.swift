import ExchangeWebServices
import XMLCodec

/// W3 decode: one small message after the other, each with a decoder of its own.
enum W3Decode {
    static func sendItem(_ documents: DocumentSet) -> Scenario {
        let path = documents.sendItem
        return scenario(
            "W3 SendItem decode",
            path: path,
            Entry("XMLCodec") { W3DecodeXMLCodec<SendItem>(path: path, check: check) },
            Entry("XMLCoder") { W3DecodeXMLCoder<CodableSendItem>(path: path, check: check) }
        )
    }

    static func createAttachment(_ documents: DocumentSet) -> Scenario {
        let path = documents.createAttachment
        return scenario(
            "W3 CreateAttachment decode",
            path: path,
            Entry("XMLCodec") { W3DecodeXMLCodec<CreateAttachment>(path: path, check: check) },
            Entry("XMLCoder") { W3DecodeXMLCoder<CodableCreateAttachment>(path: path, check: check) }
        )
    }

    private static func scenario(_ name: String, path: String, _ ours: Entry, _ xmlCoder: Entry) -> Scenario {
        Scenario(
            name,
            messageCount: 1,
            showsTimePerMessage: true,
            yardstick: "libexpat",
            entries: [
                ours,
                Entry("libexpat") { LibexpatParsing(of: path) },
                Entry("Foundation XMLParser") { FoundationParsing(of: path) },
                xmlCoder,
            ],
            footnote: "each message whole, with a decoder or parser of its own."
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
