import ExchangeWebServices
import Testing

@Suite("ExportItems and UploadItems")
struct ExportAndUploadTests {
    @Test("Items are exported by id")
    func exportRequest() throws {
        let request = try Messages.content("ExportItems/request", ExportItems.self)
        #expect(
            request.itemIds.itemId == [ItemIdType(id: "AAMkADE=", changeKey: "CQAAAA=="), ItemIdType(id: "AAMkADI=")]
        )
    }

    @Test("An exported item comes as bytes")
    func exportResponse() throws {
        let response = try Messages.content("ExportItems/response", ExportItemsResponse.self)
        let messages = try response.messages(ExportItemsResponseMessageType.self)
        #expect(messages.map(\.responseCode) == [.noError, .errorStaleObject, .noError])
        #expect(messages.map(\.itemId?.id) == ["AAMkADE=", "AAMkADI=", "AAMkADM="])
        #expect(messages.map(\.data?.bytes) == [Array(0..<32), nil, [0xFF, 0xFE, 0xFD]])
    }

    @Test("Items are uploaded with what is to be done with them")
    func uploadRequest() throws {
        let request = try Messages.content("UploadItems/request", UploadItems.self)
        #expect(
            request.items.item == [
                UploadItemType(
                    createAction: .createNew,
                    isAssociated: false,
                    parentFolderId: FolderIdType(id: "AAMkAGZvbGRlcg==", changeKey: "AQAAAA=="),
                    data: .bytes(Array(0..<16))
                ),
                UploadItemType(
                    createAction: .updateOrCreate,
                    parentFolderId: FolderIdType(id: "AAMkAGZvbGRlcg=="),
                    itemId: ItemIdType(id: "AAMkADE=", changeKey: "CQAAAA=="),
                    data: .bytes([0xFF])
                ),
            ]
        )
    }

    @Test("An uploaded item gets an id")
    func uploadResponse() throws {
        let response = try Messages.content("UploadItems/response", UploadItemsResponse.self)
        let messages = try response.messages(UploadItemsResponseMessageType.self)
        #expect(messages.map(\.itemId) == [ItemIdType(id: "AAMkAG5ldw==", changeKey: "CQAAAB=="), nil])
        #expect(messages.map(\.responseCode) == [.noError, .errorCorruptData])
    }
}
