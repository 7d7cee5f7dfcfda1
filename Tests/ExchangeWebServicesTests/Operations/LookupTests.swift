import ExchangeWebServices
import Testing

@Suite("ResolveNames and ConvertId")
struct LookupTests {
    @Test("A request says where to look for a name")
    func resolveRequest() throws {
        let request = try Messages.content("ResolveNames/request", ResolveNames.self)
        #expect(request.returnFullContactData)
        #expect(request.searchScope == .contactsActiveDirectory)
        #expect(request.contactDataShape == .default)
        #expect(
            request.parentFolderIds?.folderIds == [
                .distinguishedFolderId(DistinguishedFolderIdType(id: .contacts))
            ]
        )
        #expect(request.unresolvedEntry == "ho")
    }

    @Test("A response has everybody whom the name fits")
    func resolveResponse() throws {
        let response = try Messages.content("ResolveNames/response", ResolveNamesResponse.self)
        let message = try response.message(ResolveNamesResponseMessageType.self)
        #expect(message.responseClass == .warning)
        #expect(message.responseCode == .errorNameResolutionMultipleResults)
        let set = try #require(message.resolutionSet)
        #expect(set.totalItemsInView == 2)
        #expect(set.includesLastItemInRange == true)
        try #require(set.resolution.count == 2)
        #expect(set.resolution[0].mailbox.mailboxType == .contact)
        #expect(set.resolution[0].mailbox.itemId?.changeKey == "EQAAAA==")
        #expect(set.resolution[0].contact?.surname == "Holm")
        #expect(set.resolution[0].contact?.managerMailbox?.mailbox.name == "Liv Berg")
        #expect(set.resolution[1].mailbox == EmailAddressType(name: "Holmgang", mailboxType: .publicDL))
        #expect(set.resolution[1].contact == nil)
    }

    @Test("Ids of all kinds can be converted")
    func convertRequest() throws {
        let request = try Messages.content("ConvertId/request", ConvertId.self)
        #expect(request.destinationFormat == .owaId)
        #expect(
            request.sourceIds.ids == [
                .alternateId(
                    AlternateIdType(format: .ewsId, id: "AAMkADE=", mailbox: "desk@fjord.example", isArchive: true)
                ),
                .alternatePublicFolderId(AlternatePublicFolderIdType(format: .hexEntryId, folderId: "0011AAFF")),
                .alternatePublicFolderItemId(
                    AlternatePublicFolderItemIdType(format: .storeId, folderId: "AAMkAGZvbGRlcg==", itemId: "AAMkADI=")
                ),
            ]
        )
    }

    @Test("A converted id says its type in xsi:type")
    func convertResponse() throws {
        let response = try Messages.content("ConvertId/response", ConvertIdResponse.self)
        let messages = try response.messages(ConvertIdResponseMessageType.self)
        #expect(
            messages.map(\.alternateId) == [
                .alternateId(AlternateIdType(format: .owaId, id: "RgAAAAA%2bM", mailbox: "desk@fjord.example")),
                .alternatePublicFolderItemId(
                    AlternatePublicFolderItemIdType(format: .owaId, folderId: "AAMkAGZvbGRlcg==", itemId: "AAMkADI=")
                ),
                nil,
            ]
        )
        #expect(messages.last?.responseCode == .errorInvalidIdMalformed)
    }
}
