import XMLCodec

/// A document of fields that can be nil, and some that can't.
struct Nillables: XMLRootElement, Hashable {
    var text = XMLNillable.value("")
    var number: XMLNillable<Int>?
    var token: XMLNillable<String>?
    var texts: [XMLNillable<String>] = []
    var item: XMLNillable<ItemId>?
    var items: [XMLNillable<ItemId>] = []
    var price: XMLNillable<Price>?
    var order: XMLNillable<Order>?
    var plain: String?
    var plainItem: ItemId?
}

extension Nillables {
    static let xmlElement = XMLFieldTable("m:Nillables", in: testNamespaces)
    static let xmlFields = XMLFieldTable(
        "t:Text! t:Number t:Token t:Texts* t:Item t:Items* t:Price t:Order t:Plain t:PlainItem",
        in: testNamespaces
    )

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        switch field {
        case 0: try decoder.decode(&text)
        case 1: try decoder.decode(&number)
        case 2: try decoder.decode(&token, as: XMLToken.self)
        case 3: try decoder.decode(&texts)
        case 4: try decoder.decode(&item)
        case 5: try decoder.decode(&items)
        case 6: try decoder.decode(&price)
        case 7: try decoder.decode(&order)
        case 8: try decoder.decode(&plain)
        case 9: try decoder.decode(&plainItem)
        default: preconditionFailure("Nillables has no field \(field)")
        }
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(text, 0)
        encoder.encode(number, 1)
        encoder.encode(token, 2, as: XMLToken.self)
        encoder.encode(texts, 3)
        encoder.encode(item, 4)
        encoder.encode(items, 5)
        encoder.encode(price, 6)
        encoder.encode(order, 7)
        encoder.encode(plain, 8)
        encoder.encode(plainItem, 9)
    }

    static func document(_ content: String, text: String = "<t:Text/>") -> String {
        "<m:Nillables \(schemaDeclarations)>\(text)\(content)</m:Nillables>"
    }
}
