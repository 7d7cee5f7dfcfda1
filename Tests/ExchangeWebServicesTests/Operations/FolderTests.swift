import ExchangeWebServices
import Testing

@Suite("GetFolder and FindFolder")
struct FolderTests {
    @Test("A request names folders by name or id")
    func getRequest() throws {
        let request = try Messages.content("GetFolder/request", GetFolder.self)
        #expect(request.folderShape.baseShape == .default)
        #expect(
            request.folderShape.additionalProperties?.path == [
                .fieldURI(FieldURI(fieldURI: .folderEffectiveRights))
            ]
        )
        #expect(
            request.folderIds.folderIds == [
                .distinguishedFolderId(DistinguishedFolderIdType(id: .msgfolderroot)),
                .folderId(FolderIdType(id: "AAMkAGZvbGRlcg==")),
            ]
        )
    }

    @Test("A folder comes with counts, rights and permissions")
    func getResponse() throws {
        let response = try Messages.content("GetFolder/response", GetFolderResponse.self)
        let messages = try response.messages(FolderInfoResponseMessageType.self)
        try #require(messages.count == 2)
        guard case .folder(let folder)? = messages[0].folders?.folders.first else {
            Issue.record("it isn't a folder")
            return
        }
        #expect(folder.folderId == FolderIdType(id: "AAMkAHJvb3Q=", changeKey: "AQAAAA=="))
        #expect(folder.folderClass == "IPF.Note")
        #expect(folder.displayName == "Top of <Information Store>")
        #expect(folder.totalCount == 0)
        #expect(folder.childFolderCount == 14)
        #expect(folder.unreadCount == 3)
        #expect(folder.extendedProperty.map(\.choice) == [.value("9007199254740993")])
        #expect(folder.effectiveRights?.modify == true)
        #expect(folder.effectiveRights?.viewPrivateItems == nil)
        #expect(folder.distinguishedFolderId == .msgfolderroot)
        #expect(folder.policyTag?.isExplicit == true)
        let permission = try #require(folder.permissionSet?.permissions.permission.first)
        #expect(permission.userId.distinguishedUser == .default)
        #expect(permission.deleteItems == .owned)
        #expect(permission.readItems == .fullDetails)
        #expect(permission.permissionLevel == .custom)
        #expect(folder.permissionSet?.unknownEntries?.unknownEntry == ["NT AUTHORITY\\OLD"])
    }

    @Test("A search folder comes with what it searches for")
    func searchFolder() throws {
        let response = try Messages.content("GetFolder/response", GetFolderResponse.self)
        let messages = try response.messages(FolderInfoResponseMessageType.self)
        let folder = try #require(messages.last?.folders?.folders.first?.value as? SearchFolderType)
        let parameters = try #require(folder.searchParameters)
        #expect(parameters.traversal == .deep)
        guard case .isEqualTo(let comparison) = parameters.restriction.searchExpression else {
            Issue.record("it isn't a comparison")
            return
        }
        #expect(comparison.path == .fieldURI(FieldURI(fieldURI: .messageIsRead)))
        #expect(comparison.fieldURIOrConstant.choice == .constant(ConstantValueType(value: "false")))
    }

    @Test("Folders are found by restriction, page by page")
    func findRequest() throws {
        let request = try Messages.content("FindFolder/request", FindFolder.self)
        #expect(request.traversal == .deep)
        guard case .indexedPageFolderView(let page)? = request.pageFolderView else {
            Issue.record("the view isn't an indexed one")
            return
        }
        #expect(page == IndexedPageViewType(maxEntriesReturned: 10, offset: 0, basePoint: .end))
        guard case .isGreaterThan(let comparison)? = request.restriction?.searchExpression else {
            Issue.record("it isn't a comparison")
            return
        }
        #expect(comparison.path == .fieldURI(FieldURI(fieldURI: .folderTotalCount)))
    }

    @Test("Folders of all kinds are found")
    func findResponse() throws {
        let response = try Messages.content("FindFolder/response", FindFolderResponse.self)
        let message = try response.message(FindFolderResponseMessageType.self)
        #expect(message.isPlainSuccess)
        let root = try #require(message.rootFolder)
        #expect(root.indexedPagingOffset == 3)
        #expect(root.totalItemsInView == 3)
        #expect(root.includesLastItemInRange == true)
        let folders = try #require(root.folders).folders
        #expect(folders.map(\.value.folderId?.id) == ["AAMkAGNhbA==", "AAMkAGNvbg==", "AAMkAHRhcw=="])
        #expect((folders[0].value as? CalendarFolderType)?.sharingEffectiveRights == .timeAndSubjectAndLocation)
        #expect((folders[1].value as? ContactsFolderType)?.displayName == "Contacts")
        #expect((folders[2].value as? TasksFolderType)?.unreadCount == 1)
    }
}
