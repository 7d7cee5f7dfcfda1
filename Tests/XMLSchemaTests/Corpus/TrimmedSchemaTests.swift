import Testing
import XMLSchema

@Suite("The trimmed Exchange schema")
struct TrimmedSchemaTests {
    private static let namespaces: Set<String> = [
        "http://schemas.microsoft.com/exchange/services/2006/types",
        "http://schemas.microsoft.com/exchange/services/2006/messages",
    ]

    @Test(
        "It has names, types, order and occurrence from the full one, and leaves out what is listed",
        .enabled(if: SchemaCorpus.isPresent, "no corpus: set XML_CORPUS to its folder")
    )
    func agreement() throws {
        // With xml.xsd, which the packaged schema imports.
        let documents = ["xml", "types", "messages"].map { "ews/schema/\($0).xsd" }
        let whole = try #require(SchemaCorpus.resolve(documents).schema)
        let trimmed = try #require(SchemaCorpus.resolvePackaged(["types.xsd", "messages.xsd"]).schema)
        let trimming = SchemaTrimming(of: whole, to: trimmed, namespaces: Self.namespaces)
        #expect(trimming.faults == [])
        #expect(trimming.omissions.mapValues { $0.joined(separator: " ") } == Self.leftOut)
    }

    /// What the packaged schema leaves out of the types that it has: alternatives of choices, and optional elements.
    private static let leftOut = [
        "AppendToItemFieldType": items,
        "ArrayOfRealItemsType": items,
        "ItemAttachmentType": items,
        "NonEmptyArrayOfAllItemsType": items,
        "SetItemFieldType": items,
        "SyncFolderItemsCreateOrUpdateType": items,
        "CalendarItemType": "InboxReminders OnlineMeetingSettings",
        "ContactItemType": "AbchEmailAddresses",
        "FindItemResponseMessageType": "HighlightTerms",
        "ItemType": "EntityExtractionResult PredictedActionReasons MentionsEx AppliedHashtags Likes",
        "MessageType": "VotingInformation ReminderMessageData",
        "ArrayOfResponseMessagesType": responseMessages,
    ]

    private static let items = "SharingMessage RoleMember Network Person"

    private static let responseMessages = """
        UpdateItemInRecoverableItemsResponseMessage GetClientAccessTokenResponseMessage GetAppManifestsResponseMessage \
        SetClientExtensionResponseMessage GetOMEConfigurationResponseMessage SetOMEConfigurationResponseMessage \
        CreateManagedFolderResponseMessage GetSharingMetadataResponseMessage RefreshSharingFolderResponseMessage \
        GetSharingFolderResponseMessage GetSpecificUserConfigurationResponseMessage GetRoomListsResponse \
        GetRoomsResponse GetRemindersResponse PerformReminderActionResponse ApplyConversationActionResponseMessage \
        FindMailboxStatisticsByKeywordsResponseMessage GetSearchableMailboxesResponseMessage \
        SearchMailboxesResponseMessage GetDiscoverySearchConfigurationResponseMessage \
        GetHoldOnMailboxesResponseMessage SetHoldOnMailboxesResponseMessage \
        GetNonIndexableItemStatisticsResponseMessage GetNonIndexableItemDetailsResponseMessage \
        FindPeopleResponseMessage FindTagsResponseMessage AddTagResponseMessage HideTagResponseMessage \
        GetPasswordExpirationDateResponse GetPersonaResponseMessage GetConversationItemsResponseMessage \
        GetUserRetentionPolicyTagsResponseMessage ReportMessageResponseMessage PostModernGroupItemResponseMessage \
        GetLastPrivateCatalogUpdateResponseMessage GetPrivateCatalogAddInsResponseMessage
        """

    // MARK: The comparison itself

    @Test(
        "Alternatives and optional parts may be left out",
        arguments: [
            ("<xs:element name='b' type='xs:int'/>", "a"),
            ("<xs:sequence><xs:element name='b' type='xs:int'/></xs:sequence>", "a"),
            (
                "<xs:element name='a' type='xs:string' minOccurs='0'/>"
                    + "<xs:sequence><xs:element name='b' type='xs:int'/></xs:sequence>",
                ""
            ),
        ]
    )
    func omission(content: String, leftOut: String) throws {
        let trimming = try Self.trimming(
            of: "<xs:element name='a' type='xs:string' minOccurs='0'/><xs:element name='b' type='xs:int'/>",
            to: content
        )
        #expect(trimming.faults == [])
        #expect(trimming.omissions == (leftOut.isEmpty ? [:] : ["T": [leftOut]]))
    }

    @Test(
        "Everything else is found",
        arguments: [
            "<xs:element name='a' type='xs:string' minOccurs='0'/>",
            "<xs:element name='b' type='xs:int'/><xs:element name='a' type='xs:string' minOccurs='0'/>",
            "<xs:element name='b' type='xs:long'/>",
            "<xs:element name='b' type='xs:int' minOccurs='0'/>",
            "<xs:element name='b' type='xs:int' maxOccurs='2'/>",
            "<xs:element name='b' type='xs:int' nillable='true'/>",
            "<xs:element name='b' type='xs:int' default='1'/>",
            "<xs:element name='b' type='xs:int'/><xs:element name='c' type='xs:int'/>",
            "<xs:choice><xs:element name='b' type='xs:int'/></xs:choice>",
        ]
    )
    func contradiction(content: String) throws {
        let trimming = try Self.trimming(
            of: "<xs:element name='a' type='xs:string' minOccurs='0'/><xs:element name='b' type='xs:int'/>",
            to: content
        )
        #expect(!trimming.faults.isEmpty)
    }

    private static func trimming(of whole: String, to trimmed: String) throws -> SchemaTrimming {
        SchemaTrimming(of: try schema(whole), to: try schema(trimmed), namespaces: ["urn:t"])
    }

    private static func schema(_ content: String) throws -> Schema {
        let text = schemaText("<xs:complexType name='T'><xs:sequence>\(content)</xs:sequence></xs:complexType>")
        let loader = InMemorySchemaLoader(["t.xsd": Array(text.utf8)])
        return try #require(SchemaSet.resolve(roots: ["t.xsd"], loader: loader).schema)
    }
}
