import ExchangeWebServices
import TestSupport
import Testing

@Suite("GetAttachment")
struct GetAttachmentTests {
    @Test("A request for one attachment has an empty shape")
    func request() throws {
        let request = try Messages.content("GetAttachment/request", GetAttachment.self)
        #expect(request.attachmentShape == AttachmentResponseShapeType())
        #expect(request.attachmentIds.attachmentId == [RequestAttachmentIdType(id: "AAMkAGF0dGFjaC0x")])
    }

    @Test("A shape says what of attached items is wanted")
    func requestWithShape() throws {
        let envelope = try Messages.envelope("GetAttachment/request-shape", GetAttachment.self)
        #expect(envelope.header == EnvelopeHeader(version: .exchange2010SP2))
        let request = try envelope.content()
        let shape = try #require(request.attachmentShape)
        #expect(shape.includeMimeContent == true)
        #expect(shape.bodyType == .best)
        #expect(shape.filterHtmlContent == false)
        #expect(
            shape.additionalProperties?.path == [
                .fieldURI(FieldURI(fieldURI: .itemSubject)),
                .indexedFieldURI(IndexedFieldURI(fieldURI: .itemInternetMessageHeader, fieldIndex: "X-Fjord")),
                .extendedFieldURI(ExtendedFieldURI(propertyTag: .member2("0x3701"), propertyType: .binary)),
                .extendedFieldURI(
                    ExtendedFieldURI(
                        distinguishedPropertySetId: .publicStrings,
                        propertyName: "Ship",
                        propertyType: .string
                    )
                ),
                .extendedFieldURI(
                    ExtendedFieldURI(
                        propertySetId: "c11ff724-aa03-4555-9952-8fa248a11c3e",
                        propertyId: 34_054,
                        propertyType: .integer
                    )
                ),
            ]
        )
        #expect(request.attachmentIds.attachmentId.map(\.id) == ["AAMkAGEx", "AAMkAGEy", "AAMkAGEz"])
    }

    @Test("A response has the file's properties and content")
    func fileResponse() throws {
        let response = try Messages.content("GetAttachment/response-file", GetAttachmentResponse.self)
        guard
            case .getAttachmentResponseMessage(let message)? = response.responseMessages.responseMessages.first,
            case .fileAttachment(let file)? = message.attachments.attachments.first
        else {
            Issue.record("it isn't a file")
            return
        }
        #expect(message.isPlainSuccess)
        #expect(file.attachmentId == AttachmentIdType(id: "AAMkAGF0dGFjaC0x"))
        #expect(file.name == "Fjord plan (2).txt")
        #expect(file.contentType == "text/plain")
        #expect(file.contentId == nil)
        #expect(file.size == 27)
        #expect(file.lastModifiedTime?.description == "2026-03-14T07:05:12")
        #expect(file.isInline == false)
        #expect(file.isContactPhoto == false)
        #expect(file.content == .bytes(Array("Dig here, at the old oak.\n".utf8)))
    }

    @Test("A response has an attached item, typed")
    func itemResponse() throws {
        let attachment = try itemAttachment("GetAttachment/response-item")
        #expect(attachment.attachmentId == AttachmentIdType(id: "AAMkAGF0dGFjaC0y"))
        #expect(attachment.name == "Boat race")
        #expect(attachment.contentType == "message/rfc822")
        #expect(attachment.size == 4_711)
        let item = try #require(attachment.item?.value as? CalendarItemType)
        #expect(item.itemId == ItemIdType(id: "AAMkAGJvYXQ=", changeKey: "DwAAAA=="))
        #expect(item.itemClass == "IPM.Appointment")
        #expect(item.subject == "Boat race")
        #expect(item.categories?.string == ["Sea", "Fun & games"])
        #expect(item.uid == "040000008200E00074C5B7101A82E008")
        #expect(item.start?.secondsSince1970 == 1_781_942_400)
        #expect(item.start?.timeZone == XMLTimeZone(offsetMinutes: 120))
        #expect(item.end == XMLDateTime("2026-06-20T16:30:00+02:00"))
        #expect(item.isAllDayEvent == false)
        #expect(item.location == "Harbour, pier 3")
        #expect(
            item.organizer?.mailbox
                == EmailAddressType(
                    name: "Liv Berg",
                    emailAddress: "liv.berg@fjord.example",
                    routingType: "SMTP",
                    mailboxType: .mailbox
                )
        )
        #expect(item.duration == "PT6H30M")
    }

    @Test("Files attached to an attached item come with their content, whose base64 may be wrapped")
    func nestedFileResponse() throws {
        let attachment = try itemAttachment(
            "GetAttachment/response-item-nested-file",
            tolerating: [.lexicalForm]
        )
        #expect(attachment.attachmentId == AttachmentIdType(id: "AAMkAG91dGVy"))
        #expect(attachment.name == "Forwarded")
        let message = try #require(attachment.item?.value as? MessageType)
        #expect(message.itemId == ItemIdType(id: "AAMkAGlubmVy", changeKey: "CQ=="))
        #expect(message.subject == "Pictures")
        #expect(message.hasAttachments == true)
        let file = try #require(message.attachments?.attachments.first?.value as? FileAttachmentType)
        #expect(file.attachmentId?.id == "AAMkAHAx")
        #expect(file.name == "sail.gif")
        #expect(file.contentType == "image/gif")
        #expect(file.contentId == "sail@fjord.example")
        #expect(file.isInline == true)
        let content = try #require(file.content?.bytes)
        #expect(content.count == 43)
        #expect(content.prefix(6) == Array("GIF89a".utf8)[...])
        #expect(content.last == UInt8(ascii: ";"))
    }

    @Test("An attached item can come with its MIME content")
    func mimeResponse() throws {
        let attachment = try itemAttachment("GetAttachment/response-mime")
        #expect(attachment.attachmentId == AttachmentIdType(id: "AAMkAG1pbWU="))
        #expect(attachment.name == "Lighthouse")
        let message = try #require(attachment.item?.value as? MessageType)
        #expect(message.mimeContent?.characterSet == "UTF-8")
        #expect(message.mimeContent?.value.bytes == Array("Subject: Lighthouse\r\n\r\nBlink.\r\n".utf8))
        #expect(message.itemId == ItemIdType(id: "AAMkAGxpZ2h0", changeKey: "CQAAAA=="))
        #expect(message.subject == "Lighthouse")
        #expect(message.sender?.mailbox.emailAddress == "keeper@fjord.example")
    }

    @Test("A response to several ids has successes and errors in the order of the request")
    func mixedResponse() throws {
        let response = try Messages.content("GetAttachment/response-mixed", GetAttachmentResponse.self)
        let messages = try response.messages(AttachmentInfoResponseMessageType.self)
        #expect(messages.map(\.responseClass) == [.success, .error, .success])
        #expect(messages.map(\.responseCode) == [.noError, .errorInvalidAttachmentId, .noError])
        #expect(messages[1].messageText == "There is no such attachment.")
        let files = messages.flatMap(\.attachments.attachments).compactMap { $0.value as? FileAttachmentType }
        #expect(files.map(\.attachmentId?.id) == ["AAMkAGEx", "AAMkAGEz"])
        #expect(files.map(\.name) == ["one.png", "two.bin"])
        #expect(files.map(\.content?.bytes?.count) == [8, 2])
        #expect(files.map(\.size) == [nil, 2])
    }

    @Test("A response says that the id is malformed")
    func malformedId() throws {
        let response = try Messages.content("GetAttachment/response-malformed-id", GetAttachmentResponse.self)
        let message = try response.message(AttachmentInfoResponseMessageType.self)
        #expect(message.responseClass == .error)
        #expect(message.responseCode == .errorInvalidIdMalformed)
        #expect(message.messageText == "The Id can't be read.")
        #expect(message.descriptiveLinkKey == 0)
        #expect(message.messageXml == nil)
        #expect(message.attachments == ArrayOfAttachmentsType(attachments: []))
    }

    @Test("A request without ids is answered with a fault, whose parts are in no namespace")
    func schemaFault() throws {
        let fault = try Messages.fault(
            "GetAttachment/fault-schema-validation",
            insteadOf: GetAttachmentResponse.self,
            tolerating: [.prefix]
        )
        #expect(fault.faultcode.expandedName == XMLName("ErrorSchemaValidation", in: typesNamespace))
        #expect(fault.faultstring == SOAPFaultString(value: "'AttachmentIds' has to have a child."))
        let detail = try #require(fault.detail)
        #expect(detail.responseCode == .errorSchemaValidation)
        #expect(detail.messageXml?.lineNumber == 6)
        #expect(detail.messageXml?.linePosition == 10)
        #expect(detail.messageXml?.violation == "'AttachmentIds' has to have a child.")
    }

    private func itemAttachment(
        _ name: String,
        tolerating tolerated: Set<ToleratedDifference> = []
    ) throws -> ItemAttachmentType {
        let response = try Messages.content(name, GetAttachmentResponse.self, tolerating: tolerated)
        let message = try response.message(AttachmentInfoResponseMessageType.self)
        #expect(message.isPlainSuccess)
        #expect(message.attachments.attachments.count == 1)
        return try #require(message.attachments.attachments.first?.value as? ItemAttachmentType)
    }
}
