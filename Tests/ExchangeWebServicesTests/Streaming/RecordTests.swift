import ExchangeWebServices
import Testing

@Suite("Items that are encoded while a response is written")
struct RecordTests {
    @Test("A response whose items come from a sequence is the one that holds them", arguments: [0, 1, 2, 100])
    func items(_ count: Int) async throws {
        let items = (0..<count).map { number -> ArrayOfRealItemsType.Item in
            var message = MessageType()
            message.subject = "<\(number)>"
            message.isRead = number % 2 == 0
            return .message(message)
        }
        let body = try XMLEncoder().body(for: response([]), records: \ArrayOfRealItemsType.items, from: items)
        let document = try body.bytes()
        let expected = try XMLEncoder().encode(response(items))
        if count > 0 { #expect(document == expected) }
        #expect(try XMLDecoder(Envelope<FindItemResponse>.self).decode(document) == response(items))
        let (stream, source) = AsyncStream<ArrayOfRealItemsType.Item>.makeStream()
        for item in items { source.yield(item) }
        source.finish()
        let awaited = try XMLEncoder().body(for: response([]), records: \ArrayOfRealItemsType.items, from: stream)
        var bytes: [UInt8] = []
        for try await chunk in awaited { bytes += chunk }
        #expect(bytes == document)
    }

    private func response(_ items: [ArrayOfRealItemsType.Item]) -> Envelope<FindItemResponse> {
        let folder = FindItemParentType(choice: .items(ArrayOfRealItemsType(items: items)))
        let message = FindItemResponseMessageType(responseClass: .success, responseCode: .noError, rootFolder: folder)
        return Envelope(
            FindItemResponse(
                responseMessages: ArrayOfResponseMessagesType(
                    responseMessages: [.findItemResponseMessage(message)]
                )
            )
        )
    }
}
