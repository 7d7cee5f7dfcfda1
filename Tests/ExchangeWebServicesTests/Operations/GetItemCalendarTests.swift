import ExchangeWebServices
import Testing

@Suite("GetItem, calendars")
struct GetItemCalendarTests {
    @Test("A calendar item comes with times, places and attendees")
    func calendarItem() throws {
        let item = try item("GetItem/response-calendar-item", CalendarItemType.self)
        #expect(item.subject == "Swimming lesson")
        #expect(item.reminderMinutesBeforeStart == 30)
        #expect(item.uid == "swim-1")
        #expect(item.dateTimeStamp?.minute == 21)
        #expect(item.start == XMLDateTime(year: 2026, month: 9, day: 1, hour: 16))
        #expect(item.legacyFreeBusyStatus == .workingElsewhere)
        #expect(item.isMeeting == true)
        #expect(item.isCancelled == nil)
        #expect(item.calendarItemType == .recurringMaster)
        #expect(item.myResponseType == .organizer)
        #expect(item.organizer?.mailbox == EmailAddressType(name: "Liv Berg"))
        let attendees = try #require(item.requiredAttendees).attendee
        #expect(attendees.map(\.responseType) == [.accept, .unknown])
        #expect(attendees[0].lastResponseTime?.attoseconds == 500_000_000_000_000_000)
        #expect(item.conflictingMeetingCount == 0)
        #expect(item.duration == "PT1H")
        #expect(item.timeZone == "(UTC+01:00) Oslo")
        #expect(item.appointmentSequenceNumber == 4)
        #expect(item.allowNewTimeProposal == true)
        #expect(item.enhancedLocation?.displayName == "Pool")
        let address = try #require(item.enhancedLocation?.postalAddress)
        #expect(address.city == "Bergen")
        #expect(address.latitude == 60.391263)
        #expect(address.longitude == 5.322054)
        #expect(address.locationSource == .resource)
    }

    @Test("A series comes with its recurrence and its exceptions")
    func recurrence() throws {
        let item = try item("GetItem/response-calendar-item", CalendarItemType.self)
        let recurrence = try #require(item.recurrence)
        #expect(
            recurrence.recurrencePattern
                == .weeklyRecurrence(
                    WeeklyRecurrencePatternType(
                        interval: 1,
                        daysOfWeek: [.tuesday, .thursday],
                        firstDayOfWeek: .monday
                    )
                )
        )
        guard case .numberedRecurrence(let range) = recurrence.recurrenceRange else {
            Issue.record("the recurrence isn't numbered")
            return
        }
        #expect(range.startDate.description == "2026-09-01+02:00")
        #expect(range.numberOfOccurrences == 24)
        #expect(item.firstOccurrence?.itemId.id == "AAMkAGZpcnN0")
        #expect(item.lastOccurrence == nil)
        let moved = try #require(item.modifiedOccurrences?.occurrence.first)
        #expect(moved.start.hour == 18)
        #expect(moved.originalStart.hour == 16)
        #expect(item.deletedOccurrences?.deletedOccurrence.map(\.start.day) == [17, 24])
    }

    @Test("A time zone comes with its periods and all kinds of transitions")
    func timeZone() throws {
        let item = try item("GetItem/response-calendar-item", CalendarItemType.self)
        let zone = try #require(item.startTimeZone)
        #expect(zone.id == "W. Europe Standard Time")
        let periods = try #require(zone.periods).period
        #expect(periods.map(\.bias?.description) == ["-P0DT1H0M0.0S", "-PT2H"])
        #expect(periods.map(\.id) == ["std", "dlt"])
        let group = try #require(zone.transitionsGroups?.transitionsGroup.first)
        #expect(
            group.transition == [
                .recurringDayTransition(
                    RecurringDayTransitionType(
                        to: TransitionTargetType(kind: .period, value: "dlt"),
                        timeOffset: try #require(XMLDuration("PT2H")),
                        month: 3,
                        dayOfWeek: .sunday,
                        occurrence: -1
                    )
                ),
                .recurringDateTransition(
                    RecurringDateTransitionType(
                        to: TransitionTargetType(kind: .period, value: "std"),
                        timeOffset: try #require(XMLDuration("PT3H")),
                        month: 10,
                        day: 25
                    )
                ),
            ]
        )
        let transitions = try #require(zone.transitions).transition
        #expect(
            transitions.first == .transition(TransitionType(to: TransitionTargetType(kind: .group, value: "0")))
        )
        #expect((transitions.last?.value as? AbsoluteDateTransitionType)?.dateTime.year == 2026)
    }

    @Test("A meeting request comes with what has changed, and what it stands beside")
    func meetingRequest() throws {
        let request = try item("GetItem/response-meeting-request", MeetingRequestMessageType.self)
        #expect(request.itemClass == "IPM.Schedule.Meeting.Request")
        #expect(request.responseObjects?.responseObjects.count == 5)
        #expect(request.sender?.mailbox.emailAddress == "liv.berg@fjord.example")
        #expect(request.isResponseRequested == true)
        #expect(request.associatedCalendarItemId?.id == "AAMkAGxhdW5jaA==")
        #expect(request.hasBeenProcessed == true)
        #expect(request.responseType == .noResponseReceived)
        #expect(request.recurrenceId?.description == "2026-05-17T10:00:00Z")
        #expect(request.dateTimeStamp?.attoseconds == 100_000_000_000)
        #expect(request.meetingRequestType == .informationalUpdate)
        #expect(request.intendedFreeBusyStatus == .busy)
        #expect(request.start?.timeZone == nil)
        #expect(request.originalStart?.day == 16)
        #expect(request.isAllDayEvent == true)
        #expect(request.legacyFreeBusyStatus == .noData)
        #expect(request.calendarItemType == .exception)
        #expect(request.myResponseType == .tentative)
        let attendee = try #require(request.optionalAttendees?.attendee.first)
        #expect(attendee.responseType == .decline)
        #expect(attendee.proposedEnd?.hour == 14)
        #expect(request.adjacentMeetingCount == 1)
        let neighbour = try #require(request.adjacentMeetings?.items.first)
        #expect(
            neighbour
                == .calendarItem(CalendarItemType().with(id: ItemIdType(id: "AAMkAG5leHQ="), subject: "Cake"))
        )
        #expect(request.changeHighlights?.hasStartTimeChanged == true)
        #expect(request.changeHighlights?.hasEndTimeChanged == nil)
    }

    @Test("A meeting request's time zone comes in the older form")
    func olderTimeZone() throws {
        let request = try item("GetItem/response-meeting-request", MeetingRequestMessageType.self)
        let zone = try #require(request.meetingTimeZone)
        #expect(zone.timeZoneName == "Oslo")
        #expect(zone.baseOffset == XMLDuration("-PT1H"))
        #expect(zone.standard?.time.description == "03:00:00.0000000")
        #expect(
            zone.standard?.choice
                == .relativeYearlyRecurrence(
                    RelativeYearlyRecurrencePatternType(daysOfWeek: .sunday, dayOfWeekIndex: .last, month: .october)
                )
        )
        #expect(zone.daylight?.offset.description == "-PT60M")
        #expect(zone.daylight?.choice == XMLDate("2026-03-29").map { .absoluteDate($0) })
    }

    private func item<Item>(_ name: String, _ type: Item.Type) throws -> Item {
        let message = try Messages.content(name, GetItemResponse.self).message(ItemInfoResponseMessageType.self)
        #expect(message.isPlainSuccess)
        try #require(message.items.items.count == 1)
        return try #require(message.items.items[0].value as? Item)
    }
}
