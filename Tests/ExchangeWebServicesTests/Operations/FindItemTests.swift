import ExchangeWebServices
import Testing

@Suite("FindItem")
struct FindItemTests {
    @Test("A restriction is a tree of expressions of every kind, in the order of the document")
    func restriction() throws {
        let request = try Messages.content("FindItem/request-restriction", FindItem.self)
        guard case .and(let conjunction)? = request.restriction?.searchExpression else {
            Issue.record("the restriction isn't a conjunction")
            return
        }
        let highImportance = IsEqualTo(path: path(.itemImportance), fieldURIOrConstant: constant("High"))
        let subject = Contains(
            containmentMode: .substring,
            containmentComparison: .ignoreCase,
            path: path(.itemSubject),
            constant: ConstantValueType(value: "boat & \"sail\"")
        )
        let property = ExtendedFieldURI(
            distinguishedPropertySetId: .common,
            propertyId: 34_208,
            propertyType: .boolean
        )
        let old = IsLessThan(path: path(.itemDateTimeReceived), fieldURIOrConstant: constant("2026-01-01T00:00:00Z"))
        let header = IndexedFieldURI(fieldURI: .itemInternetMessageHeader, fieldIndex: "X-Spam")
        let flags = ExtendedFieldURI(propertyTag: .member2("0x0e07"), propertyType: .integer)
        #expect(
            conjunction.searchExpression == [
                .or(
                    Or(searchExpression: [
                        .isEqualTo(highImportance),
                        .contains(subject),
                        .exists(Exists(path: .extendedFieldURI(property))),
                    ])
                ),
                .not(Not(searchExpression: .isLessThan(old))),
                .isGreaterThanOrEqualTo(
                    IsGreaterThanOrEqualTo(
                        path: path(.itemDateTimeSent),
                        fieldURIOrConstant: FieldURIOrConstantType(
                            choice: .fieldURI(FieldURI(fieldURI: .itemDateTimeCreated))
                        )
                    )
                ),
                .isNotEqualTo(IsNotEqualTo(path: .indexedFieldURI(header), fieldURIOrConstant: constant(""))),
                .excludes(Excludes(path: .extendedFieldURI(flags), bitmask: ExcludesValueType(value: "0x2"))),
                .isGreaterThan(IsGreaterThan(path: path(.itemSize), fieldURIOrConstant: constant("1024"))),
            ]
        )
    }

    @Test("A request says how to search, sort and page")
    func paging() throws {
        let request = try Messages.content("FindItem/request-restriction", FindItem.self)
        #expect(request.traversal == .shallow)
        #expect(request.itemShape == ItemResponseShapeType(baseShape: .idOnly))
        #expect(
            request.view
                == .indexedPageItemView(IndexedPageViewType(maxEntriesReturned: 50, offset: 100, basePoint: .beginning))
        )
        let orders = try #require(request.sortOrder).fieldOrder
        #expect(orders.map(\.order) == [.descending, .ascending])
        #expect(orders[0].path == path(.itemDateTimeReceived))
        #expect(
            orders[1].path
                == .extendedFieldURI(ExtendedFieldURI(propertyTag: .member2("0x0042"), propertyType: .string))
        )
        let mailbox = EmailAddressType(emailAddress: "desk@fjord.example")
        #expect(
            request.parentFolderIds.folderIds == [
                .distinguishedFolderId(DistinguishedFolderIdType(id: .inbox, mailbox: mailbox)),
                .folderId(FolderIdType(id: "AAMkAGZvbGRlcg==", changeKey: "AQAAAA==")),
            ]
        )
        #expect(request.queryString == nil)
    }

    @Test("A calendar is searched by a stretch of time")
    func calendarView() throws {
        let request = try Messages.content("FindItem/request-calendar-view", FindItem.self)
        guard case .calendarView(let view)? = request.view else {
            Issue.record("the view isn't a calendar's")
            return
        }
        #expect(view.maxEntriesReturned == 25)
        #expect(view.startDate.description == "2026-05-01T00:00:00+02:00")
        #expect(view.endDate.timeZone == nil)
        #expect(request.itemShape.baseShape == .default)
    }

    @Test("A request can ask for a fraction of the view, in groups")
    func groups() throws {
        let request = try Messages.content("FindItem/request-grouped", FindItem.self)
        #expect(request.traversal == .associated)
        #expect(
            request.view
                == .fractionalPageItemView(FractionalPageViewType(maxEntriesReturned: 12, numerator: 1, denominator: 3))
        )
        guard case .groupBy(let grouping)? = request.groupBy else {
            Issue.record("the result isn't grouped")
            return
        }
        #expect(grouping.order == .ascending)
        #expect(grouping.fieldURI == .fieldURI(FieldURI(fieldURI: .itemSubject)))
        #expect(grouping.aggregateOn.aggregate == .maximum)
        #expect(
            request.queryString
                == QueryStringType(
                    resetCache: true,
                    returnHighlightTerms: false,
                    value: "subject:sail OR from:\"Liv Berg\""
                )
        )
    }

    @Test("A response says where in the view it stands, and has items of all kinds")
    func response() throws {
        let response = try Messages.content("FindItem/response", FindItemResponse.self)
        let messages = try response.messages(FindItemResponseMessageType.self)
        try #require(messages.count == 3)
        let root = try #require(messages[0].rootFolder)
        #expect(root.indexedPagingOffset == 103)
        #expect(root.totalItemsInView == 1_204)
        #expect(root.includesLastItemInRange == false)
        guard case .items(let items) = root.choice else {
            Issue.record("the result isn't a list of items")
            return
        }
        #expect(items.items.map(\.value.itemId?.id) == ["AAMkADE=", "AAMkADI=", "AAMkADM=", "AAMkADQ="])
        #expect((items.items[2].value as? DistributionListType)?.displayName == "Crew")
        #expect((items.items[3].value as? ItemType)?.itemClass == "IPM.StickyNote")

        let groupedRoot = try #require(messages[1].rootFolder)
        #expect(groupedRoot.numeratorOffset == 4)
        #expect(groupedRoot.absoluteDenominator == 12)
        guard case .groups(let groups) = groupedRoot.choice, let group = groups.groupedItems.first else {
            Issue.record("the result isn't grouped")
            return
        }
        #expect(group.groupIndex == "0")
        #expect(group.items.items == [.postItem(PostItemType().with(subject: "Two"))])
        #expect(group.groupSummary?.groupCount == 5)
        #expect(group.groupSummary?.instanceKey == [1, 2, 3])

        #expect(messages[2].responseCode == .errorFolderNotFound)
        #expect(messages[2].rootFolder == nil)
    }

    private func path(_ property: UnindexedFieldURIType) -> Path {
        .fieldURI(FieldURI(fieldURI: property))
    }

    private func constant(_ value: String) -> FieldURIOrConstantType {
        FieldURIOrConstantType(choice: .constant(ConstantValueType(value: value)))
    }
}
