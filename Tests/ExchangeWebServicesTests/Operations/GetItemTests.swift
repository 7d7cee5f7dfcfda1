import ExchangeWebServices
import Testing

@Suite("GetItem")
struct GetItemTests {
    @Test("A request says which properties of which items are wanted")
    func request() throws {
        let request = try Messages.content("GetItem/request", GetItem.self)
        #expect(request.itemShape.baseShape == .allProperties)
        #expect(request.itemShape.includeMimeContent == false)
        #expect(request.itemShape.bodyType == .text)
        #expect(request.itemShape.convertHtmlCodePageToUTF8 == true)
        #expect(request.itemShape.maximumBodySize == 65_536)
        #expect(
            request.itemShape.additionalProperties?.path == [
                .fieldURI(FieldURI(fieldURI: .messageInternetMessageId)),
                .indexedFieldURI(IndexedFieldURI(fieldURI: .contactsEmailAddress, fieldIndex: "EmailAddress2")),
                .extendedFieldURI(ExtendedFieldURI(propertyTag: .member2("0x007d"), propertyType: .string)),
            ]
        )
        try #require(request.itemIds.itemIds.count == 2)
        guard case .recurringMasterItemIdRanges(let series) = request.itemIds.itemIds[1] else {
            Issue.record("the second id isn't a series")
            return
        }
        let range = try #require(series.ranges?.range.first)
        #expect(series.id == "AAMkAHNlcmllcw==")
        #expect(range.start?.description == "2026-01-01T00:00:00Z")
        #expect(range.end?.second == 59)
        #expect(range.count == 10)
        #expect(range.compareOriginalStartTime == true)
    }

    @Test("A message comes with its MIME content, text and headers")
    func message() throws {
        let message = try item("GetItem/response-message", MessageType.self)
        #expect(message.mimeContent?.value.bytes == Array("From: Liv\r\n\r\nHei.".utf8))
        #expect(message.itemId == ItemIdType(id: "AAMkAG1lc3NhZ2U=", changeKey: "CQAAABYAAAAR"))
        #expect(message.parentFolderId == FolderIdType(id: "AAMkAGluYm94", changeKey: "AQAAAA=="))
        #expect(message.itemClass == "IPM.Note")
        #expect(message.subject == "Tide tables & moon")
        #expect(message.sensitivity == .confidential)
        #expect(
            message.body
                == BodyType(
                    bodyType: .html,
                    isTruncated: false,
                    value: "<html>\r\n<body>High water at 04:12</body>\r\n</html>"
                )
        )
        #expect(message.size == 9_876)
        #expect(message.categories?.string == ["Sea", ""])
        #expect(message.importance == .normal)
        #expect(message.inReplyTo == "<question@fjord.example>")
        #expect(message.isSubmitted == false)
        #expect(message.isFromMe == nil)
        let headers = try #require(message.internetMessageHeaders).internetMessageHeader
        #expect(headers.map(\.headerName) == ["Received", "Received"])
        #expect(headers.last?.value == "from b.fjord.example; Sun, 1 Feb 2026 12:00:29 +0000")
        let file = try #require(message.attachments?.attachments.first?.value as? FileAttachmentType)
        #expect(file.name == "tides.csv")
        #expect(file.content == nil)
    }

    @Test("A message's times keep their zones, or the lack of one, and their fractions")
    func times() throws {
        let message = try item("GetItem/response-message", MessageType.self)
        #expect(message.dateTimeReceived?.timeZone == .utc)
        #expect(message.dateTimeReceived?.secondsSince1970 == 1_769_947_231)
        #expect(message.dateTimeSent?.attoseconds == 123_456_700_000_000_000)
        #expect(message.dateTimeSent?.description == "2026-02-01T12:00:28.1234567Z")
        #expect(
            message.dateTimeCreated
                == XMLDateTime(year: 2026, month: 2, day: 1, hour: 12, minute: 0, second: 31)
        )
        #expect(message.dateTimeCreated?.secondsSince1970 == nil)
        #expect(message.lastModifiedTime?.timeZone?.offsetMinutes == -300)
        #expect(message.flag?.flagStatus == .flagged)
        #expect(message.flag?.dueDate?.day == 9)
        #expect(message.retentionDate?.year == 2033)
    }

    @Test("A message comes with people, rights and what can be done with it")
    func messageRest() throws {
        let message = try item("GetItem/response-message", MessageType.self)
        let names = try #require(message.responseObjects).responseObjects.map { response in
            switch response {
            case .replyToItem: "reply"
            case .replyAllToItem: "reply all"
            case .forwardItem: "forward"
            default: "another"
            }
        }
        #expect(names == ["reply", "reply all", "forward"])
        #expect(message.displayCc == "")
        #expect(message.displayTo == "Ola; Åse")
        #expect(message.hasAttachments == true)
        #expect(message.extendedProperty.map(\.choice) == [.value("65001")])
        #expect(message.culture == "nb-NO")
        #expect(message.effectiveRights?.delete == true)
        #expect(message.effectiveRights?.createHierarchy == false)
        #expect(message.conversationId?.id == "AAQkAGNvbnY=")
        #expect(message.instanceKey == [1, 0, 0, 0, 0, 0, 1, 12, 1])
        #expect(message.preview == "High water at 04:12")
        #expect(message.isClutter == false)
        #expect(message.sender?.mailbox.mailboxType == .mailbox)
        #expect(message.toRecipients?.mailbox.map(\.mailboxType) == [nil, .oneOff])
        #expect(message.ccRecipients == nil)
        #expect(message.conversationIndex == [1, 1, 0xDB])
        #expect(message.from?.mailbox.name == "Liv Berg")
        #expect(message.internetMessageId == "<tides@fjord.example>")
        #expect(message.isRead == true)
    }

    @Test("A contact comes with its dictionaries and binary properties")
    func contact() throws {
        let contact = try item("GetItem/response-contact", ContactItemType.self)
        #expect(contact.fileAs == "Holm, Nils")
        #expect(contact.fileAsMapping == .lastCommaFirst)
        #expect(contact.completeName?.title == "Capt.")
        #expect(contact.completeName?.fullName == "Capt. Nils Holm")
        #expect(contact.companyName == "Rope & Sail AS")
        let addresses = try #require(contact.emailAddresses).entry
        #expect(addresses.map(\.key) == [.emailAddress1, .emailAddress3])
        #expect(addresses.map(\.value) == ["nils@rope.example", "holm@fjord.example"])
        #expect(addresses.map(\.mailboxType) == [.contact, nil])
        #expect(
            contact.physicalAddresses?.entry == [
                PhysicalAddressDictionaryEntryType(
                    key: .business,
                    street: "Strandgaten 7",
                    city: "Bergen",
                    countryOrRegion: "Norway",
                    postalCode: "5013"
                )
            ]
        )
        #expect(contact.phoneNumbers?.entry.map(\.key) == [.businessPhone, .mobilePhone])
        #expect(contact.phoneNumbers?.entry.map(\.value) == ["+47 55 00 00 01", ""])
        #expect(contact.birthday?.description == "1970-02-28T00:00:00Z")
        #expect(contact.businessHomePage == "https://rope.example/?a=1&b=2")
        #expect(contact.children?.string == ["Kari", "Per"])
        #expect(contact.contactSource == .store)
        #expect(contact.imAddresses?.entry.first?.value == "sip:nils@rope.example")
        #expect(contact.jobTitle == "Master rigger")
        #expect(contact.postalAddressIndex == .business)
        #expect(contact.surname == "Holm")
        #expect(contact.weddingAnniversary?.timeZone == nil)
        #expect(contact.hasPicture == true)
        #expect(contact.photo == [0xFF, 0xD8, 0xFF, 0xE0])
        #expect(contact.userSMIMECertificate?.base64Binary == [[0x30, 0x82, 1], [0x30, 0x82, 2]])
    }

    @Test("A task comes with its progress and regenerating recurrence")
    func task() throws {
        let task = try item("GetItem/response-task", TaskType.self)
        #expect(task.subject == "Oil the winch")
        #expect(task.importance == .high)
        #expect(task.actualWork == 45)
        #expect(task.assignedTime?.description == "2026-04-01T08:00:00")
        #expect(task.changeCount == 7)
        #expect(task.companies?.string == ["Rope & Sail AS"])
        #expect(task.contacts?.string == ["Nils"])
        #expect(task.delegationState == .noMatch)
        #expect(task.isComplete == false)
        #expect(task.isRecurring == true)
        #expect(task.owner == "Åse Ødegård")
        #expect(task.percentComplete == 12.5)
        #expect(
            task.recurrence?.recurrencePattern == .monthlyRegeneration(MonthlyRegeneratingPatternType(interval: 6))
        )
        guard case .noEndRecurrence(let range)? = task.recurrence?.recurrence else {
            Issue.record("the recurrence ends")
            return
        }
        #expect(range.startDate.description == "2026-04-01Z")
        #expect(task.status == .waitingOnOthers)
        #expect(task.totalWork == 360)
    }

    private func item<Item>(_ name: String, _ type: Item.Type) throws -> Item {
        let message = try Messages.content(name, GetItemResponse.self).message(ItemInfoResponseMessageType.self)
        #expect(message.isPlainSuccess)
        try #require(message.items.items.count == 1)
        return try #require(message.items.items[0].value as? Item)
    }
}
