import ExchangeWebServices
import Testing

@Suite("SyncFolderItems")
struct SyncFolderItemsTests {
    @Test("A request hands over the state of the last time")
    func request() throws {
        let request = try Messages.content("SyncFolderItems/request", SyncFolderItems.self)
        #expect(request.itemShape.baseShape == .idOnly)
        #expect(request.syncFolderId.id == .distinguishedFolderId(DistinguishedFolderIdType(id: .inbox)))
        #expect(request.syncState?.utf8.count == 128)
        #expect(request.ignore?.itemId == [ItemIdType(id: "AAMkAGlnbm9yZQ==")])
        #expect(request.maxChangesReturned == 512)
        #expect(request.syncScope == .normalAndAssociatedItems)
    }

    @Test("A response has the changes in the order in which they happened")
    func response() throws {
        let response = try Messages.content("SyncFolderItems/response", SyncFolderItemsResponse.self)
        let message = try response.message(SyncFolderItemsResponseMessageType.self)
        #expect(message.isPlainSuccess)
        #expect(message.syncState == "YSBsYXRlciBzdGF0ZQ==")
        #expect(message.includesLastItemInRange == false)
        let id = ItemIdType(id: "AAMkADE=", changeKey: "CQAAAA==")
        #expect(
            message.changes?.choices == [
                .create(SyncFolderItemsCreateOrUpdateType(item: .message(MessageType().with(id: id)))),
                .delete(SyncFolderItemsDeleteType(itemId: ItemIdType(id: "AAMkADI=", changeKey: "CQAAAA=="))),
                .create(
                    SyncFolderItemsCreateOrUpdateType(
                        item: .meetingRequest(MeetingRequestMessageType().with(id: ItemIdType(id: "AAMkADM=")))
                    )
                ),
                .readFlagChange(SyncFolderItemsReadFlagType(itemId: ItemIdType(id: "AAMkADQ="), isRead: true)),
                .update(
                    SyncFolderItemsCreateOrUpdateType(item: .task(TaskType().with(id: ItemIdType(id: "AAMkADU="))))
                ),
            ]
        )
    }
}
