import ExchangeWebServices
import Testing
import XMLCodec

@Suite("Operations of the service")
struct ServiceOperationTests {
    @Test("An operation named like its request is the request's type")
    func namesake() {
        #expect(SendItem.Request.self == SendItem.self)
        #expect(SendItem.Response.self == SendItemResponse.self)
        #expect(SendItem.operationName == "SendItem")
        #expect(SendItem.soapAction == "http://schemas.microsoft.com/exchange/services/2006/messages/SendItem")
    }

    @Test("An operation with another name is a type of its own")
    func otherName() {
        #expect(GetUserOofSettings.Request.self == GetUserOofSettingsRequest.self)
        #expect(GetUserOofSettings.Response.self == GetUserOofSettingsResponse.self)
    }

    @Test("Operations can be called by code that knows none of them")
    func generic() throws {
        func call<Operation: XMLServiceOperation>(
            _ operation: Operation.Type,
            _ request: Operation.Request
        ) throws -> (document: [UInt8], action: String) {
            (try XMLEncoder().encode(Envelope(request)), Operation.soapAction)
        }
        let ids = NonEmptyArrayOfRequestAttachmentIdsType(attachmentId: [RequestAttachmentIdType(id: "a")])
        let request = DeleteAttachment(attachmentIds: ids)
        let message = try call(DeleteAttachment.self, request)
        #expect(message.action.hasSuffix("/DeleteAttachment"))
        let again = try XMLDecoder(Envelope<DeleteAttachment.Request>.self).decode(message.document)
        #expect(try again.content() == request)
    }

    @Test("The blocks of a request's header are those that the service takes")
    func headers() {
        var header = SendItem.RequestHeader()
        header.requestServerVersion = RequestServerVersion(version: .exchange2016)
        header.mailboxCulture = MailboxCulture(value: "de-DE")
        #expect(header.exchangeImpersonation == nil)
        #expect(SendItem.ResponseHeader().serverVersionInfo == nil)
    }
}
