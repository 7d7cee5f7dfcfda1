import ExchangeWebServices

extension ItemTypeProtocol {
    /// The item with an id and a subject.
    func with(id: ItemIdType? = nil, subject: String? = nil) -> Self {
        var item = self
        item.itemId = id
        item.subject = subject
        return item
    }
}
