import XMLCodec

/// A type with all that validation knows.
struct Expense: XMLRootElement, Hashable {
    enum Kind: XMLEnumeration, Hashable {
        case travel, meal
        case unrecognized(String)

        static let xmlTypeName = "Kind"
        static let xmlValues = XMLValueTable("Travel\nMeal")
        static let xmlCases: [Kind] = [.travel, .meal]
        var xmlIndex: Int? {
            switch self {
            case .travel: 0
            case .meal: 1
            case .unrecognized: nil
            }
        }
        var unrecognizedValue: String? {
            if case .unrecognized(let value) = self { value } else { nil }
        }
    }

    var id = ""
    var kind = Kind.unrecognized("")
    var amount = 0
    var isPaid = false
    var item = ItemId(id: "")
    var note: [String] = []
    var day = XMLDate.placeholder
    var net: Int?
    var gross: Int?
    var labels: [Kind] = []

    static let xmlElement = XMLFieldTable("t:Expense", in: testNamespaces)
    static let xmlFields = XMLFieldTable(
        "@Id! t:Kind! t:Amount! t:IsPaid! t:ItemId! t:Note* t:Day! t:Net t:Gross t:Labels",
        in: testNamespaces
    )
    static let types = XMLSimpleTypeTable("Amount\tint\tmaxInclusive=100\nNote\tstring\tmaxLength=5")
    static var xmlConstraints: XMLConstraints {
        XMLConstraints(content: "1 2 3 4 5{0,2} 6 (7|8)? 9?", values: "0:NCName 2:0 5:1", in: types)
    }

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}
    init() {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        switch field {
        case 0: try decoder.decode(&id)
        case 1: try decoder.decode(&kind)
        case 2: try decoder.decode(&amount)
        case 3: try decoder.decode(&isPaid)
        case 4: try decoder.decode(&item)
        case 5: try decoder.decode(&note)
        case 6: try decoder.decode(&day)
        case 7: try decoder.decode(&net)
        case 8: try decoder.decode(&gross)
        case 9: try decoder.decodeList(&labels)
        default: preconditionFailure()
        }
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {}

    /// The content of a valid document, element by element.
    static let content: [(name: String, text: String)] = [
        ("Kind", "<t:Kind>Meal</t:Kind>"), ("Amount", "<t:Amount>5</t:Amount>"), ("IsPaid", "<t:IsPaid>1</t:IsPaid>"),
        ("ItemId", "<t:ItemId Id='i'/>"), ("Day", "<t:Day>2020-02-02</t:Day>"),
    ]

    /// A document without some elements.
    static func document(without names: Set<String> = [], attributes: String = " Id='e'", more: String = "") -> String {
        let elements = content.filter { !names.contains($0.name) }.map(\.text).joined()
        return "<t:Expense \(declarations)\(attributes)>\(elements)\(more)</t:Expense>"
    }
}
