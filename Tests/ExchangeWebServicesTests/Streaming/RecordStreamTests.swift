import ExchangeWebServices
import Testing

@Suite("Replies that are read item by item")
struct RecordStreamTests {
    @Test("Found items come one by one, with the page that they are on", arguments: [1, 7, 64, 1_000, 1 << 20])
    func findItem(chunkSize: Int) async throws {
        let document = try Messages.bytes("FindItem/response")
        let items = XMLRecords(
            \ArrayOfRealItemsType.items,
            in: Envelope<FindItemResponse>.self,
            from: Chunks(document, size: chunkSize),
            options: .strict
        )
        var subjects: [String?] = []
        var offsets: [Int32?] = []
        for try await item in items {
            subjects.append(item.value.subject)
            offsets.append(items.partial(FindItemParentType.self)?.indexedPagingOffset)
            #expect(items.partial(FindItemResponseMessageType.self)?.responseCode == .noError)
            #expect(items.partial(ArrayOfRealItemsType.self)?.items.isEmpty == true)
        }
        #expect(subjects == ["One", nil, nil, nil, "Two"])
        #expect(offsets == [103, 103, 103, 103, nil])
        let messages = try await items.root().content().messages(FindItemResponseMessageType.self)
        #expect(messages.map(\.responseCode) == [.noError, .noError, .errorFolderNotFound])
        #expect(messages[0].rootFolder?.totalItemsInView == 1_204)
    }

    @Test("Changes of a folder come one by one", arguments: [1, 64, 1 << 20])
    func syncFolderItems(chunkSize: Int) async throws {
        let changes = XMLRecords(
            \SyncFolderItemsChangesType.choices,
            in: Envelope<SyncFolderItemsResponse>.self,
            from: Chunks(try Messages.bytes("SyncFolderItems/response"), size: chunkSize)
        )
        var kinds: [Substring] = []
        for try await change in changes {
            kinds.append("\(change)".prefix { $0 != "(" })
            #expect(changes.partial(SyncFolderItemsResponseMessageType.self)?.syncState == "YSBsYXRlciBzdGF0ZQ==")
        }
        #expect(kinds == ["create", "delete", "create", "readFlagChange", "update"])
        let message = try await changes.root().content().message(SyncFolderItemsResponseMessageType.self)
        #expect(message.includesLastItemInRange == false && message.changes?.choices.isEmpty == true)
    }

    @Test("Response messages come one by one, their files in place", arguments: [1, 7, 64, 1 << 20])
    func getAttachment(chunkSize: Int) async throws {
        let directory = try TemporaryDirectory()
        let messages = XMLRecords(
            \ArrayOfResponseMessagesType.responseMessages,
            in: Envelope<GetAttachmentResponse>.self,
            from: Chunks(try Messages.bytes("GetAttachment/response-mixed"), size: chunkSize)
        )
        messages.binarySink = { field in
            try XMLFileSink(in: directory.path, named: field.partial(FileAttachmentType.self)?.name)
        }
        var files: [[String]] = []
        for try await message in messages {
            #expect(message.value is AttachmentInfoResponseMessageType)
            files.append(try directory.contents())
        }
        #expect(files == [["one.png"], ["one.png"], ["one.png", "two.bin"]])
    }

    @Test("A loop that is left early leaves nothing half-written")
    func earlyExit() async throws {
        let directory = try TemporaryDirectory()
        do {
            let messages = XMLRecords(
                \ArrayOfResponseMessagesType.responseMessages,
                in: Envelope<GetAttachmentResponse>.self,
                from: Chunks(try Messages.bytes("GetAttachment/response-mixed"), size: 10)
            )
            messages.binarySink = { field in
                try XMLFileSink(in: directory.path, named: field.partial(FileAttachmentType.self)?.name)
            }
            for try await _ in messages { break }
        }
        #expect(try directory.contents() == ["one.png"])
    }

    @Test("Twenty thousand messages fit into the memory of a few")
    func manyMessages() async throws {
        var options = XMLDecodingOptions.strict
        options.limits.listCount = 100
        // A message takes some kilobytes, and all of them dozens of megabytes.
        options.limits.valueBytes = 64 << 10
        let items = XMLRecords(
            \ArrayOfRealItemsType.items,
            in: Envelope<FindItemResponse>.self,
            from: MessagePages(count: 20_000),
            options: options
        )
        var count = 0
        for try await item in items {
            guard case .message(let message) = item else { continue }
            if message.subject == "Message \(count)" { count += 1 }
        }
        #expect(count == 20_000)
        #expect(items.path.steps.isEmpty)
        let reply = try await items.root().content().message(FindItemResponseMessageType.self)
        #expect(reply.rootFolder?.totalItemsInView == 20_000)
    }
}

/// A FindItem response that is made while it is read.
private struct MessagePages: AsyncSequence, AsyncIteratorProtocol {
    private let count: Int
    private var number = -1

    init(count: Int) { self.count = count }

    func makeAsyncIterator() -> MessagePages { self }

    mutating func next() async -> [UInt8]? {
        defer { number += 1 }
        if number < 0 { return Array(start.utf8) }
        if number == count { return Array(end.utf8) }
        return number < count ? Array(message.utf8) : nil
    }

    private var start: String {
        """
        <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:m="\(messagesNamespace)" \
        xmlns:t="\(typesNamespace)"><s:Body><m:FindItemResponse><m:ResponseMessages><m:FindItemResponseMessage \
        ResponseClass="Success"><m:ResponseCode>NoError</m:ResponseCode><m:RootFolder TotalItemsInView="\(count)" \
        IncludesLastItemInRange="true"><t:Items>
        """
    }

    private var message: String {
        """
        <t:Message><t:ItemId Id="AAMk\(number)" ChangeKey="CQ"/><t:Subject>Message \(number)</t:Subject>\
        <t:Size>4711</t:Size><t:From><t:Mailbox><t:Name>Tove</t:Name></t:Mailbox></t:From><t:IsRead>true</t:IsRead>\
        </t:Message>
        """
    }

    private var end: String {
        "</t:Items></m:RootFolder></m:FindItemResponseMessage></m:ResponseMessages></m:FindItemResponse></s:Body>"
            + "</s:Envelope>"
    }
}

private let messagesNamespace = "http://schemas.microsoft.com/exchange/services/2006/messages"
