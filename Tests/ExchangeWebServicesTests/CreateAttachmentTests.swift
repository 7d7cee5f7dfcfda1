import ExchangeWebServices
import TestSupport
import Testing

@Suite("CreateAttachment")
struct CreateAttachmentTests {
    private typealias Attachment = NonEmptyArrayOfAttachmentsType.Attachment

    @Test("A request attaches a file with all that is known of it")
    func fileRequest() throws {
        let envelope = try Messages.envelope("CreateAttachment/request-file", CreateAttachment.self)
        #expect(envelope.header?.requestServerVersion?.version == .exchange2013SP1)
        let request = try envelope.content()
        #expect(request.parentItemId == ItemIdType(id: "AAMkAHBhcmVudA==", changeKey: "CQAAABYAAAB2"))
        guard case .fileAttachment(let file)? = request.attachments.attachments.first else {
            Issue.record("the attachment isn't a file")
            return
        }
        #expect(request.attachments.attachments.count == 1)
        #expect(file.attachmentId == nil)
        #expect(file.name == "Fjord plan (2).txt")
        #expect(file.contentType == "text/plain")
        #expect(file.contentId == "plan-2@fjord.example")
        #expect(file.contentLocation == "plan.txt")
        #expect(file.attachmentOriginalUrl == nil)
        #expect(file.size == 27)
        #expect(file.lastModifiedTime?.attoseconds == 123_456_700_000_000_000)
        #expect(file.lastModifiedTime?.fractionDigits == 7)
        #expect(file.lastModifiedTime?.timeZone == .utc)
        #expect(file.isInline == false)
        #expect(file.isContactPhoto == false)
        #expect(file.content?.bytes == Array("Dig here, at the old oak.\n".utf8))
    }

    @Test("A request attaches an item")
    func itemRequest() throws {
        let request = try Messages.content("CreateAttachment/request-item", CreateAttachment.self)
        #expect(request.parentItemId == ItemIdType(id: "AAMkAHBhcmVudA=="))
        guard
            case .itemAttachment(let attachment)? = request.attachments.attachments.first,
            case .message(let message)? = attachment.item
        else {
            Issue.record("the attachment isn't a message")
            return
        }
        #expect(attachment.name == "The letter from spring")
        #expect(message.subject == "Spring <draft>")
        #expect(message.sensitivity == .private)
        #expect(message.body == BodyType(bodyType: .html, value: "<p>Snow &amp; ice</p>"))
        #expect(message.importance == .high)
        #expect(
            message.toRecipients?.mailbox == [
                EmailAddressType(emailAddress: "ola@fjord.example"),
                EmailAddressType(name: "Åse Ødegård", emailAddress: "aase@fjord.example", routingType: "SMTP"),
            ]
        )
        #expect(message.isRead == true)
    }

    @Test("An item can be attached to an item that is attached, and files to both")
    func nestedRequest() throws {
        let request = try Messages.content("CreateAttachment/request-nested-item", CreateAttachment.self)
        let outer = try message(in: request.attachments.attachments, named: "first level")
        #expect(outer.subject == "Outer")
        let attachments = try #require(outer.attachments).attachments
        #expect(attachments.count == 2)
        let inner = try message(in: attachments, named: "second level")
        #expect(inner.subject == "Inner")
        #expect(
            inner.attachments?.attachments == [
                .fileAttachment(FileAttachmentType(name: "kernel.bin", content: .bytes([0, 1, 0xFE, 0xFF])))
            ]
        )
        #expect(attachments[1] == .fileAttachment(FileAttachmentType(name: "empty.bin", content: .bytes([]))))
    }

    @Test("A request attaches files, an item and a reference, in the order of the document")
    func requestWithSeveral() throws {
        let request = try Messages.content("CreateAttachment/request-several", CreateAttachment.self)
        let attachments = request.attachments.attachments
        try #require(attachments.count == 4)
        #expect(attachments.map(\.value.name) == ["one.png", "Dentist", "Budget.xlsx", "two.bin"])
        #expect(
            attachments[0]
                == .fileAttachment(
                    FileAttachmentType(
                        name: "one.png",
                        isInline: true,
                        content: .bytes([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
                    )
                )
        )
        guard
            case .itemAttachment(let item) = attachments[1],
            case .calendarItem(let appointment)? = item.item,
            case .referenceAttachment(let reference) = attachments[2]
        else {
            Issue.record("the attachments aren't what they were")
            return
        }
        #expect(appointment.start == XMLDateTime(year: 2026, month: 11, day: 30, hour: 8, minute: 15))
        #expect(appointment.start?.timeZone == nil)
        #expect(appointment.end?.description == "2026-11-30T08:45:00+01:00")
        #expect(appointment.legacyFreeBusyStatus == .oof)
        #expect(reference.attachLongPathName == "https://files.fjord.example/budget.xlsx?v=1&download=0")
        #expect(reference.providerType == "FjordFiles")
        #expect(reference.permissionType == 2)
        #expect(reference.attachmentIsFolder == false)
        #expect(attachments[3] == .fileAttachment(FileAttachmentType(name: "two.bin", content: .bytes([0xFF, 0xEF]))))
    }

    @Test("A response has the new attachment's id and the item's new change key")
    func fileResponse() throws {
        let envelope = try Messages.envelope("CreateAttachment/response-file", CreateAttachmentResponse.self)
        #expect(envelope.header?.serverVersionInfo?.version == "V2017_07_11")
        let message = try envelope.content().message(AttachmentInfoResponseMessageType.self)
        #expect(message.isPlainSuccess)
        var file = FileAttachmentType(name: "Fjord plan (2).txt")
        file.attachmentId = AttachmentIdType(
            id: "AAMkAGF0dGFjaC0x",
            rootItemId: "AAMkAHBhcmVudA==",
            rootItemChangeKey: "CQAAABYAAAB3"
        )
        file.lastModifiedTime = XMLDateTime("2026-03-14T07:05:12")
        #expect(message.attachments.attachments == [.fileAttachment(file)])
    }

    @Test("A response to an attached item has its id")
    func itemResponse() throws {
        let envelope = try Messages.envelope("CreateAttachment/response-item", CreateAttachmentResponse.self)
        #expect(envelope.header?.serverVersionInfo == ServerVersionInfo(majorVersion: 15, minorVersion: 0))
        let message = try envelope.content().message(AttachmentInfoResponseMessageType.self)
        guard case .itemAttachment(let item)? = message.attachments.attachments.first else {
            Issue.record("the attachment isn't an item")
            return
        }
        #expect(
            item.attachmentId
                == AttachmentIdType(
                    id: "AAMkAGF0dGFjaC0y",
                    rootItemId: "AAMkAHBhcmVudA==",
                    rootItemChangeKey: "CQAAABYAAAB4"
                )
        )
        #expect(item.name == "The letter from spring")
        #expect(item.size == 1_024)
        #expect(item.item == nil)
    }

    @Test("An error names the properties that are missing")
    func missingProperty() throws {
        let response = try Messages.content(
            "CreateAttachment/response-required-property",
            CreateAttachmentResponse.self
        )
        guard case .createAttachmentResponseMessage(let message)? = response.responseMessages.responseMessages.first
        else {
            Issue.record("it isn't a response to CreateAttachment")
            return
        }
        #expect(message.responseClass == .error)
        #expect(message.messageText == "A property that is needed is missing.")
        #expect(message.responseCode == .errorRequiredPropertyMissing)
        #expect(message.descriptiveLinkKey == 0)
        #expect(message.attachments.attachments == [])
        let fields = try #require(message.messageXml).anyElements.map { try $0.decode(as: ExceptionFieldURI.self) }
        #expect(fields.map(\.fieldURI) == [.attachmentName, .attachmentContent])
    }

    @Test("A response to several attachments has successes and errors in the order of the request")
    func mixedResponse() throws {
        let response = try Messages.content("CreateAttachment/response-mixed", CreateAttachmentResponse.self)
        let messages = try response.messages(AttachmentInfoResponseMessageType.self)
        #expect(messages.map(\.responseCode) == [.noError, .errorAttachmentSizeLimitExceeded, .noError])
        #expect(messages.map(\.attachments.attachments.count) == [1, 0, 1])
        #expect(messages[0].isPlainSuccess)
        #expect(
            messages[0].attachments.attachments.first?.value.attachmentId
                == AttachmentIdType(id: "AAMkAGEx", rootItemId: "AAMkAHI=", rootItemChangeKey: "CQ==")
        )
        #expect(messages[1].responseClass == .error)
        #expect(messages[1].descriptiveLinkKey == 0)
        #expect(messages[1].messageText == "Too large.")
        guard case .referenceAttachment(let reference)? = messages[2].attachments.attachments.first else {
            Issue.record("the third attachment isn't a reference")
            return
        }
        #expect(reference.attachmentId == AttachmentIdType(id: "AAMkAGEz"))
        #expect(reference.name == "Budget.xlsx")
    }

    @Test("A request whose parts are out of order is answered with a fault")
    func schemaFault() throws {
        let fault = try Messages.fault(
            "CreateAttachment/fault-schema-validation",
            insteadOf: CreateAttachmentResponse.self,
            tolerating: [.prefix]
        )
        #expect(fault.faultcode.expandedName == XMLName("ErrorSchemaValidation", in: typesNamespace))
        #expect(fault.faultstring == SOAPFaultString(lang: "de-DE", value: "Die Anforderung verletzt das Schema."))
        let detail = try #require(fault.detail)
        #expect(detail.responseCode == .errorSchemaValidation)
        #expect(detail.message == "Die Anforderung verletzt das Schema.")
        #expect(detail.messageXml?.lineNumber == 1)
        #expect(detail.messageXml?.linePosition == 612)
        #expect(detail.messageXml?.violation == "'Size' kann nicht hinter 'Content' stehen.")
    }

    private func message(in attachments: [Attachment], named name: String) throws -> MessageType {
        let item = try #require(attachments.first?.value as? ItemAttachmentType)
        #expect(item.name == name)
        return try #require(item.item?.value as? MessageType)
    }
}
