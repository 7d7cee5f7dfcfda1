import XMLCodec

/// An element with attributes alone, one of them required.
struct ItemId: XMLElementCodable, Hashable {
    var id: String = ""
    var changeKey: String?

    init(id: String, changeKey: String? = nil) {
        self.id = id
        self.changeKey = changeKey
    }
}

extension ItemId {
    static let xmlFields = XMLFieldTable("@Id! @ChangeKey", in: testNamespaces)

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        switch field {
        case 0: try decoder.decode(&id)
        case 1: try decoder.decode(&changeKey)
        default: preconditionFailure("ItemId has no field \(field)")
        }
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(id, 0)
        encoder.encode(changeKey, 1)
    }
}

/// A document with a field of every occurrence.
struct Order: XMLRootElement, Hashable {
    var number: Int32 = 0
    var isPaid: Bool?
    var customer: String = ""
    var count: Int32?
    var tags: [String] = []
    var itemIds: [ItemId] = []
    var parent: ItemId?
    var total: Double?
    var when: XMLDateTime?
}

extension Order {
    static let xmlElement = XMLFieldTable("m:Order", in: testNamespaces)
    static let xmlTruncationMarker: StaticString? = "=== Truncated Data ==="
    static let xmlFields = XMLFieldTable(
        "@Number! @IsPaid t:Customer! t:Count t:Tag* t:ItemId+ t:ParentItemIdentification t:Total t:When",
        in: testNamespaces
    )

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        switch field {
        case 0: try decoder.decode(&number)
        case 1: try decoder.decode(&isPaid)
        case 2: try decoder.decode(&customer)
        case 3: try decoder.decode(&count)
        case 4: try decoder.decode(&tags)
        case 5: try decoder.decode(&itemIds)
        case 6: try decoder.decode(&parent)
        case 7: try decoder.decode(&total)
        case 8: try decoder.decode(&when)
        default: preconditionFailure("Order has no field \(field)")
        }
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(number, 0)
        encoder.encode(isPaid, 1)
        encoder.encode(customer, 2)
        encoder.encode(count, 3)
        encoder.encode(tags, 4)
        encoder.encode(itemIds, 5)
        encoder.encode(parent, 6)
        encoder.encode(total, 7)
        encoder.encode(when, 8)
    }

    /// The least that an order needs, with content of a test's own in it.
    static func document(_ content: String, attributes: String = "Number='1'", prolog: String = "") -> String {
        "\(prolog)<m:Order \(declarations) \(attributes)>\(content)</m:Order>"
    }

    /// The fields that the schema demands.
    static let required = "<t:Customer>c</t:Customer><t:ItemId Id='1'/>"
}
