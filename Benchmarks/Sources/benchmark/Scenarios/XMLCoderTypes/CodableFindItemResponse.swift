import XMLCoder

/// `m:FindItemResponse` for XMLCoder.
struct CodableFindItemResponse: CodableContent {
    static var elementName: String { "m:FindItemResponse" }

    var responseMessages: ResponseMessages

    enum CodingKeys: String, CodingKey {
        case responseMessages = "m:ResponseMessages"
    }

    struct ResponseMessages: Codable, Sendable {
        var message: ResponseMessage

        enum CodingKeys: String, CodingKey {
            case message = "m:FindItemResponseMessage"
        }
    }

    struct ResponseMessage: Codable, Sendable {
        @Attribute var responseClass: String
        var responseCode: String
        var rootFolder: RootFolder

        enum CodingKeys: String, CodingKey {
            case responseClass = "ResponseClass"
            case responseCode = "m:ResponseCode"
            case rootFolder = "m:RootFolder"
        }
    }

    struct RootFolder: Codable, Sendable {
        @Attribute var indexedPagingOffset: Int
        @Attribute var totalItemsInView: Int
        @Attribute var includesLastItemInRange: Bool
        var items: Items

        enum CodingKeys: String, CodingKey {
            case indexedPagingOffset = "IndexedPagingOffset"
            case totalItemsInView = "TotalItemsInView"
            case includesLastItemInRange = "IncludesLastItemInRange"
            case items = "t:Items"
        }
    }

    struct Items: Codable, Sendable {
        var messages: [CodableMessage]

        enum CodingKeys: String, CodingKey {
            case messages = "t:Message"
        }
    }
}
