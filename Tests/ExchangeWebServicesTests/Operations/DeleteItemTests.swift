import ExchangeWebServices
import Testing

@Suite("DeleteItem")
struct DeleteItemTests {
    @Test("A request says how items are deleted, and what becomes of meetings and tasks")
    func request() throws {
        let request = try Messages.content("DeleteItem/request", DeleteItem.self)
        #expect(request.deleteType == .moveToDeletedItems)
        #expect(request.sendMeetingCancellations == .sendToNone)
        #expect(request.affectedTaskOccurrences == .specifiedOccurrenceOnly)
        #expect(request.suppressReadReceipts == true)
        #expect(
            request.itemIds.itemIds == [
                .itemId(ItemIdType(id: "AAMkADE=", changeKey: "CQAAAA==")),
                .occurrenceItemId(OccurrenceItemIdType(recurringMasterId: "AAMkAHNlcmllcw==", instanceIndex: 12)),
            ]
        )
    }

    @Test("A response has an outcome for each item")
    func response() throws {
        let response = try Messages.content("DeleteItem/response", DeleteItemResponse.self)
        let messages = try response.messages(DeleteItemResponseMessageType.self)
        #expect(messages.map(\.responseCode) == [.noError, .errorItemNotFound])
        #expect(messages.map(\.messageText) == [nil, "Gone already."])
    }
}
