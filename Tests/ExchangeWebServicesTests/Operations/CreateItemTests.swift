import ExchangeWebServices
import Testing

@Suite("CreateItem")
struct CreateItemTests {
    @Test("A message to be sent has its text and extended properties as they are")
    func message() throws {
        let request = try Messages.content("CreateItem/request-message", CreateItem.self)
        #expect(request.messageDisposition == .sendAndSaveCopy)
        #expect(request.sendMeetingInvitations == nil)
        #expect(request.savedItemFolderId?.id == .distinguishedFolderId(DistinguishedFolderIdType(id: .sentitems)))
        guard case .message(let message)? = request.items.items.first else {
            Issue.record("it isn't a message")
            return
        }
        #expect(message.itemClass == "IPM.Note")
        #expect(message.subject == "Regatta: who's in?")
        #expect(message.sensitivity == .normal)
        #expect(message.body?.bodyType == .text)
        #expect(message.body?.value == "  Two spaces in front,\na line end, and \"quotes\" & <angles> ✓\n")
        #expect(message.categories?.string == ["Sea"])
        #expect(message.importance == .low)
        try #require(message.extendedProperty.count == 2)
        #expect(message.extendedProperty[0].extendedFieldURI.propertySetId == "00020386-0000-0000-c000-000000000046")
        #expect(message.extendedProperty[0].extendedFieldURI.propertyName == "X-Boat")
        #expect(message.extendedProperty[0].choice == .value("Havhesten"))
        #expect(message.extendedProperty[1].extendedFieldURI.propertyType == .integerArray)
        #expect(message.extendedProperty[1].choice == .values(NonEmptyArrayOfPropertyValuesType(value: ["3", "-14"])))
        #expect(message.toRecipients?.mailbox.map(\.emailAddress) == ["crew@fjord.example"])
        #expect(message.bccRecipients?.mailbox.map(\.name) == ["Harbour master"])
        #expect(message.isReadReceiptRequested == true)
        #expect(message.isRead == false)
    }

    @Test("A meeting to be created has attendees and a recurrence")
    func meeting() throws {
        let request = try Messages.content("CreateItem/request-meeting", CreateItem.self)
        #expect(request.messageDisposition == nil)
        #expect(request.sendMeetingInvitations == .sendToAllAndSaveCopy)
        guard case .calendarItem(let meeting)? = request.items.items.first else {
            Issue.record("it isn't a meeting")
            return
        }
        #expect(meeting.reminderMinutesBeforeStart == 15)
        #expect(meeting.start?.description == "2026-12-07T18:00:00+01:00")
        #expect(meeting.legacyFreeBusyStatus == .tentative)
        #expect(meeting.requiredAttendees?.attendee.map(\.mailbox.emailAddress) == ["ola@fjord.example"])
        let recurrence = try #require(meeting.recurrence)
        #expect(
            recurrence.recurrencePattern
                == .relativeMonthlyRecurrence(
                    RelativeMonthlyRecurrencePatternType(interval: 2, daysOfWeek: .monday, dayOfWeekIndex: .first)
                )
        )
        guard case .endDateRecurrence(let range) = recurrence.recurrenceRange else {
            Issue.record("the recurrence has no end date")
            return
        }
        #expect(range.startDate.description == "2026-12-07+01:00")
        #expect(range.endDate == XMLDate("2027-12-31"))
    }

    @Test("Responses to items are created like items")
    func responses() throws {
        let request = try Messages.content("CreateItem/request-responses", CreateItem.self)
        try #require(request.items.items.count == 3)
        guard
            case .replyToItem(let reply) = request.items.items[0],
            case .declineItem(let refusal) = request.items.items[1],
            case .suppressReadReceipt(let suppression) = request.items.items[2]
        else {
            Issue.record("the responses aren't what they were")
            return
        }
        #expect(reply.referenceItemId == ItemIdType(id: "AAMkAHE=", changeKey: "CQAAAA=="))
        #expect(reply.newBodyContent == BodyType(bodyType: .html, value: "<b>Aye!</b>"))
        #expect(refusal.body?.value == "Seasick.")
        #expect(refusal.referenceItemId?.id == "AAMkAG1lZXQ=")
        #expect(suppression.referenceItemId?.id == "AAMkAHI=")
    }

    @Test("A response has the new item's id, or says what is wrong with which property")
    func response() throws {
        let response = try Messages.content("CreateItem/response", CreateItemResponse.self)
        let messages = try response.messages(ItemInfoResponseMessageType.self)
        try #require(messages.count == 2)
        #expect(messages[0].isPlainSuccess)
        let message = try #require(messages[0].items.items.first?.value as? MessageType)
        #expect(message == MessageType().with(id: ItemIdType(id: "AAMkAG5ldw==", changeKey: "CQAAABYAAAAQ")))
        #expect(messages[1].responseCode == .errorCalendarInvalidRecurrence)
        #expect(messages[1].items.items.isEmpty)
        let field = try #require(messages[1].messageXml?.anyElements.first).decode(as: FieldURI.self)
        #expect(field.fieldURI == .calendarRecurrence)
    }
}
