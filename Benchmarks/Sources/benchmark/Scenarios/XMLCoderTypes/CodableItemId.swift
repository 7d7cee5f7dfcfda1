/// The identifier of an item or a conversation.
struct CodableItemId: CodableAttributes {
    var id: String
    var changeKey: String?

    enum CodingKeys: String, CodingKey {
        case id = "Id"
        case changeKey = "ChangeKey"
    }
}
