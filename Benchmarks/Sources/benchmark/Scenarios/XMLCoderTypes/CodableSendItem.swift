import XMLCoder

/// `m:SendItem` for XMLCoder.
struct CodableSendItem: CodableContent {
    static var elementName: String { "m:SendItem" }

    @Attribute var saveItemToFolder: Bool
    var itemIds: ItemIds
    var savedItemFolderId: TargetFolderId

    enum CodingKeys: String, CodingKey {
        case saveItemToFolder = "SaveItemToFolder"
        case itemIds = "m:ItemIds"
        case savedItemFolderId = "m:SavedItemFolderId"
    }

    struct ItemIds: Codable, Sendable {
        var itemId: CodableItemId

        enum CodingKeys: String, CodingKey {
            case itemId = "t:ItemId"
        }
    }

    struct TargetFolderId: Codable, Sendable {
        var distinguishedFolderId: CodableItemId

        enum CodingKeys: String, CodingKey {
            case distinguishedFolderId = "t:DistinguishedFolderId"
        }
    }
}
