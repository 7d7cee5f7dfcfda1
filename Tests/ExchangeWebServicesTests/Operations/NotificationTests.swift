import ExchangeWebServices
import TestSupport
import Testing

@Suite("Subscribe, Unsubscribe, GetEvents and GetStreamingEvents")
struct NotificationTests {
    @Test("Events can be pulled")
    func pull() throws {
        let request = try Messages.content("Subscribe/request-pull", Subscribe.self)
        #expect(
            request.subscriptionRequest
                == .pullSubscriptionRequest(
                    PullSubscriptionRequestType(
                        subscribeToAllFolders: true,
                        eventTypes: events([.newMailEvent, .freeBusyChangedEvent]),
                        watermark: "AQAAAKMAAAA=",
                        timeout: 30
                    )
                )
        )
    }

    @Test("Events can be pushed")
    func push() throws {
        let request = try Messages.content("Subscribe/request-push", Subscribe.self)
        guard case .pushSubscriptionRequest(let push) = request.subscriptionRequest else {
            Issue.record("it isn't a push subscription")
            return
        }
        #expect(push.subscribeToAllFolders == nil)
        #expect(
            push.folderIds?.folderIds == [
                .distinguishedFolderId(DistinguishedFolderIdType(id: .inbox)),
                .folderId(FolderIdType(id: "AAMkAGZvbGRlcg==")),
            ]
        )
        #expect(push.eventTypes == events([.movedEvent]))
        #expect(push.watermark == nil)
        #expect(push.statusFrequency == 5)
        #expect(push.url == "https://listener.fjord.example/push?id=7&k=v")
        #expect(push.callerData == "desk 4")
    }

    @Test("Events can be streamed")
    func streaming() throws {
        let request = try Messages.content("Subscribe/request-streaming", Subscribe.self)
        #expect(
            request.subscriptionRequest
                == .streamingSubscriptionRequest(
                    StreamingSubscriptionRequestType(
                        folderIds: NonEmptyArrayOfBaseFolderIdsType(folderIds: [
                            .distinguishedFolderId(DistinguishedFolderIdType(id: .calendar))
                        ]),
                        eventTypes: events([.createdEvent, .modifiedEvent, .deletedEvent, .copiedEvent])
                    )
                )
        )
    }

    @Test("A subscription has an id and, unless it streams, a watermark")
    func subscription() throws {
        let response = try Messages.content("Subscribe/response", SubscribeResponse.self)
        let message = try response.message(SubscribeResponseMessageType.self)
        #expect(message.isPlainSuccess)
        #expect(message.subscriptionId == "EABmam9yZC5leGFtcGxl")
        #expect(message.watermark == "AQAAAKQAAAA=")
    }

    @Test("A subscription can be ended")
    func unsubscribe() throws {
        let request = try Messages.content("Unsubscribe/request", Unsubscribe.self)
        #expect(request == Unsubscribe(subscriptionId: "EABmam9yZC5leGFtcGxl"))
        let response = try Messages.content("Unsubscribe/response", UnsubscribeResponse.self)
        #expect(try response.message(ResponseMessageType.self).isPlainSuccess)
    }

    @Test("Pulled events keep their order")
    func pulledEvents() throws {
        let request = try Messages.content("GetEvents/request", GetEvents.self)
        #expect(request == GetEvents(subscriptionId: "EABmam9yZC5leGFtcGxl", watermark: "AQAAAKQAAAA="))
        let response = try Messages.content("GetEvents/response", GetEventsResponse.self)
        let notification = try #require(response.message(GetEventsResponseMessageType.self).notification)
        #expect(notification.subscriptionId == "EABmam9yZC5leGFtcGxl")
        #expect(notification.previousWatermark == "AQAAAKQAAAA=")
        #expect(notification.moreEvents == false)
        try #require(notification.events.count == 5)
        guard
            case .newMailEvent(let newMail) = notification.events[0],
            case .modifiedEvent(let change) = notification.events[1],
            case .movedEvent(let move) = notification.events[2],
            case .statusEvent(let status) = notification.events[3],
            case .newMailEvent(let newest) = notification.events[4]
        else {
            Issue.record("the events aren't in their order")
            return
        }
        #expect(newMail.timeStamp.description == "2026-07-01T05:06:07Z")
        #expect(newMail.id == .itemId(ItemIdType(id: "AAMkADE=", changeKey: "CQAAAA==")))
        #expect(newMail.parentFolderId.id == "AAMkAGluYm94")
        #expect(change.id == .folderId(FolderIdType(id: "AAMkAGluYm94", changeKey: "AQAAAA==")))
        #expect(change.unreadCount == 11)
        #expect(move.choice == .oldItemId(ItemIdType(id: "AAMkADE=")))
        #expect(move.oldParentFolderId.id == "AAMkAGluYm94")
        #expect(status.watermark == "AQAAAKgAAAA=")
        #expect(newest.id == .itemId(ItemIdType(id: "AAMkADM=")))
    }

    @Test("Several subscriptions can share a stream")
    func streamRequest() throws {
        let request = try Messages.content("GetStreamingEvents/request", GetStreamingEvents.self)
        #expect(request.subscriptionIds.subscriptionId == ["EABmam9yZC5leGFtcGxl", "EABoYXJib3Vy"])
        #expect(request.connectionTimeout == 29)
    }

    @Test("A stream carries notifications")
    func streamedEvents() throws {
        let response = try Messages.content(
            "GetStreamingEvents/response-notification",
            GetStreamingEventsResponse.self
        )
        let message = try response.message(GetStreamingEventsResponseMessageType.self)
        #expect(message.isPlainSuccess)
        let notification = try #require(message.notifications?.notification.first)
        #expect(notification.previousWatermark == nil)
        guard case .createdEvent(let event)? = notification.events.first else {
            Issue.record("nothing has been created")
            return
        }
        #expect(event.watermark == nil)
        #expect(event.timeStamp.secondsSince1970 == 1_782_987_072)
    }

    @Test("A stream carries notifications in the namespace that servers put them into")
    func streamedEventsAsSent() throws {
        let document = try Messages.bytes("GetStreamingEvents/response-notification-as-sent")
        let verifier = DecodingVerifier(Envelope<GetStreamingEventsResponse>.self, options: .strict)
        let response = try verifier.value(of: document).content()
        let message = try response.message(GetStreamingEventsResponseMessageType.self)
        #expect(message.notifications?.notification.count == 1)
        // What is written follows the schema.
        let written = try XMLEncoder().encode(Envelope(response))
        let again = try XMLDecoder(Envelope<GetStreamingEventsResponse>.self, options: .strict).decode(written)
        #expect(try again.content() == response)
        #expect(String(decoding: written, as: UTF8.self).contains("<t:Notification>"))
    }

    @Test("A stream says that it ends, and which subscriptions have failed")
    func streamStatus() throws {
        let response = try Messages.content("GetStreamingEvents/response-status", GetStreamingEventsResponse.self)
        let message = try response.message(GetStreamingEventsResponseMessageType.self)
        #expect(message.responseCode == .errorSubscriptionNotFound)
        #expect(message.errorSubscriptionIds?.subscriptionId == ["EABoYXJib3Vy"])
        #expect(message.connectionStatus == .closed)
        #expect(message.notifications == nil)
    }

    private func events(_ types: [NotificationEventTypeType]) -> NonEmptyArrayOfNotificationEventTypesType {
        NonEmptyArrayOfNotificationEventTypesType(eventType: types)
    }
}
