import ExchangeWebServices
import TestSupport
import Testing

@Suite("SendItem")
struct SendItemTests {
    @Test("A request names the item and whether a copy is kept")
    func request() throws {
        let envelope = try Messages.envelope("SendItem/request", SendItem.self)
        #expect(envelope.header == EnvelopeHeader(version: .exchange2016))
        let request = try envelope.content()
        #expect(request.saveItemToFolder)
        #expect(
            request.itemIds.itemIds == [
                .itemId(ItemIdType(id: "AAMkADRyYWZ0LTE3AAA=", changeKey: "CQAAABYAAADr4ft1"))
            ]
        )
        #expect(request.savedItemFolderId == nil)
    }

    @Test("An id that isn't one is the server's to refuse: it is carried as it is")
    func requestWithMalformedId() throws {
        let envelope = try Messages.envelope("SendItem/request-malformed-id", SendItem.self)
        #expect(envelope.header == nil)
        let request = try envelope.content()
        #expect(!request.saveItemToFolder)
        #expect(request.itemIds.itemIds == [.itemId(ItemIdType(id: "%nonsense%", changeKey: "CQ=="))])
    }

    @Test("A request can name several items, occurrences among them, and the folder for the copies")
    func requestWithFolder() throws {
        let request = try Messages.content("SendItem/request-saved-folder", SendItem.self)
        #expect(request.saveItemToFolder)
        #expect(
            request.itemIds.itemIds == [
                .itemId(ItemIdType(id: "AAMkAGZpcnN0", changeKey: "CQAAAA==")),
                .itemId(ItemIdType(id: "AAMkAHNlY29uZA==")),
                .occurrenceItemId(
                    OccurrenceItemIdType(
                        recurringMasterId: "AAMkAHNlcmllcw==",
                        changeKey: "DwAAAA==",
                        instanceIndex: 3
                    )
                ),
                .recurringMasterItemId(RecurringMasterItemIdType(occurrenceId: "AAMkAG9jY3VycmVuY2U=")),
            ]
        )
        guard case .distinguishedFolderId(let folder) = try #require(request.savedItemFolderId).id else {
            Issue.record("the folder isn't a distinguished one")
            return
        }
        #expect(folder.id == .sentitems)
        #expect(folder.changeKey == "AQAAAA==")
        #expect(folder.mailbox == EmailAddressType(name: "Front Desk & Co.", emailAddress: "desk@fjord.example"))
    }

    @Test("The header blocks of the service are typed, and others are kept")
    func headerBlocks() throws {
        let envelope = try Messages.envelope("SendItem/request-header-blocks", SendItem.self)
        let header = try #require(envelope.header)
        #expect(header.requestServerVersion?.version == .v20170414)
        #expect(header.mailboxCulture?.value == "nb-NO")
        #expect(header.mailboxCulture?.anyAttributes[XMLName("actor", in: soapNamespace)] == "urn:example:clerk")
        let impersonation = try #require(header.exchangeImpersonation)
        #expect(impersonation.anyAttributes.attributes.count == 2)
        #expect(impersonation.anyAttributes[XMLName("mustUnderstand", in: soapNamespace)] == "1")
        #expect(impersonation.anyAttributes[XMLName("actor", in: soapNamespace)] == "urn:example:clerk")
        #expect(
            impersonation.connectingSID.choice
                == .primarySmtpAddress(PrimarySmtpAddressType(value: "liv.berg@fjord.example"))
        )
        #expect(header.timeZoneContext?.timeZoneDefinition.id == "W. Europe Standard Time")
        #expect(header.dateTimePrecision?.value == .milliseconds)
        #expect(header.serverVersionInfo == nil)
        #expect(header.others.map(\.name) == [XMLName("MessageID", in: "http://www.w3.org/2005/08/addressing")])
        #expect(try envelope.content().savedItemFolderId?.id == .folderId(FolderIdType(id: "AAMkAGZvbGRlcg==")))
    }

    @Test("A response says that the item is sent")
    func response() throws {
        let envelope = try Messages.envelope("SendItem/response", SendItemResponse.self)
        let version = try #require(envelope.header?.serverVersionInfo)
        #expect(version.majorVersion == 15)
        #expect(version.minorVersion == 20)
        #expect(version.majorBuildNumber == 7_452)
        #expect(version.minorBuildNumber == 31)
        #expect(version.version == "V2018_01_08")
        let success = ResponseMessageType(responseClass: .success, responseCode: .noError)
        #expect(
            try envelope.content().responseMessages.responseMessages == [.sendItemResponseMessage(success)]
        )
    }

    @Test("A response says that the id is malformed")
    func responseWithMalformedId() throws {
        let response = try Messages.content("SendItem/response-malformed-id", SendItemResponse.self)
        let message = try response.message(ResponseMessageType.self)
        #expect(message.responseClass == .error)
        #expect(message.messageText == "The Id can't be read.")
        #expect(message.responseCode == .errorInvalidIdMalformed)
        #expect(message.descriptiveLinkKey == 0)
        #expect(message.messageXml == nil)
    }

    @Test("A response to several items has a message for each, successes and errors mixed")
    func mixedResponse() throws {
        let response = try Messages.content("SendItem/response-mixed", SendItemResponse.self)
        let messages = try response.messages(ResponseMessageType.self)
        #expect(messages.map(\.responseClass) == [.success, .error, .warning, .error])
        #expect(
            messages.map(\.responseCode) == [
                .noError, .errorSubmissionQuotaExceeded, .errorBatchProcessingStopped,
                .unrecognized("ErrorFromALaterServer"),
            ]
        )
        #expect(messages[0].isPlainSuccess)
        #expect(messages[1].messageText == "Two lines\r\nof text.")
        #expect(messages[2].messageText == "The rest was left alone.")
        #expect(messages[3].messageText == nil)
        #expect(messages.map(\.descriptiveLinkKey) == [nil, 0, 0, nil])
        #expect(messages.map { $0.messageXml == nil } == [true, false, true, true])
        let details = try #require(messages[1].messageXml).details
        #expect(details.values.map(\.name) == ["QuotaKind", "Limit"])
        #expect(details["QuotaKind"] == "Submission")
        #expect(details["Limit"] == "500")
    }

    @Test("A request that breaks the schema is answered with a fault that says where")
    func schemaFault() throws {
        let fault = try Messages.fault(
            "SendItem/fault-schema-validation",
            insteadOf: SendItemResponse.self,
            tolerating: [.prefix]
        )
        #expect(fault.faultcode == XMLQName("ErrorSchemaValidation", prefix: "a", namespace: typesNamespace))
        #expect(fault.faultstring.lang == "en-GB")
        #expect(
            fault.faultstring.value
                == "The request broke the schema: 'SaveItemToFolder' is required, and it isn't there."
        )
        #expect(fault.faultactor == nil)
        let detail = try #require(fault.detail)
        #expect(detail.responseCode == .errorSchemaValidation)
        #expect(detail.message == "The request broke the schema.")
        #expect(detail.messageXml?.lineNumber == 9)
        #expect(detail.messageXml?.linePosition == 18)
        #expect(detail.messageXml?.violation == "'SaveItemToFolder' is required, and it isn't there.")
    }

    @Test("A busy server's fault says how long to wait")
    func busyFault() throws {
        let fault = try Messages.fault(
            "SendItem/fault-server-busy",
            insteadOf: SendItemResponse.self,
            tolerating: [.prefix]
        )
        #expect(fault.faultcode.expandedName == XMLName("Server", in: soapNamespace))
        #expect(fault.faultstring == SOAPFaultString(value: "Come back later."))
        #expect(fault.faultactor == "https://mail.fjord.example/EWS/Exchange.asmx")
        let detail = try #require(fault.detail)
        #expect(detail.responseCode == .errorServerBusy)
        #expect(detail.message == nil)
        #expect(detail.messageXml?["BackOffMilliseconds"] == "118731")
    }
}
