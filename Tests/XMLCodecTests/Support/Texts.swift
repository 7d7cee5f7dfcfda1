import XMLCodec

/// Simple content with attributes.
struct Price: XMLElementCodable, Hashable {
    var currency: String = ""
    var value: XMLDecimal = .placeholder
}

extension Price {
    static let xmlFields = XMLFieldTable("@Currency! .", in: testNamespaces)

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        switch field {
        case 0: try decoder.decode(&currency)
        case 1: try decoder.decode(&value)
        default: preconditionFailure("Price has no field \(field)")
        }
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(currency, 0)
        encoder.encode(value, 1)
    }
}

/// A document with every way to read a text.
struct Texts: XMLRootElement, Hashable {
    var attribute: String?
    var token: String?
    var sizes: [Int]?
    var string: String?
    var collapsed: String?
    var normalized: String?
    var integer: Int?
    var positive: UInt?
    var base64: [UInt8]?
    var hex: [UInt8]?
    var numbers: [Int]?
    var words: [String] = []
    var rows: [[Int32]] = []
    var color: Color?
    var colors: [Color] = []
    var price: Price?
    var prices: [Price] = []
    var nothing: Nothing?
}

extension Texts {
    static let xmlElement = XMLFieldTable("m:Texts", in: testNamespaces)
    static let xmlTruncationMarker: StaticString? = "=== Truncated Data ==="
    static let xmlFields = XMLFieldTable(
        """
        @Attribute @Token @Sizes t:String t:Collapsed t:Normalized t:Integer t:Positive t:Base64 t:Hex t:Numbers \
        t:Words t:Row* t:Color t:Colors* t:Price t:Prices* t:Nothing
        """,
        in: testNamespaces
    )

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        switch field {
        case 0: try decoder.decode(&attribute)
        case 1: try decoder.decode(&token, as: XMLToken.self)
        case 2: try decoder.decodeList(&sizes)
        case 3: try decoder.decode(&string)
        case 4: try decoder.decode(&collapsed, as: XMLToken.self)
        case 5: try decoder.decode(&normalized, as: XMLNormalizedString.self)
        case 6: try decoder.decode(&integer)
        case 7: try decoder.decode(&positive, as: XMLPositiveInteger.self)
        case 8: try decoder.decode(&base64, as: XMLBase64Binary.self)
        case 9: try decoder.decode(&hex, as: XMLHexBinary.self)
        case 10: try decoder.decodeList(&numbers)
        case 11: try decoder.decodeList(&words, as: XMLToken.self)
        case 12: try decoder.decodeList(&rows)
        case 13: try decoder.decode(&color)
        case 14: try decoder.decode(&colors)
        case 15: try decoder.decode(&price)
        case 16: try decoder.decode(&prices)
        case 17: try decoder.decode(&nothing)
        default: preconditionFailure("Texts has no field \(field)")
        }
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(attribute, 0)
        encoder.encode(token, 1, as: XMLToken.self)
        encoder.encodeList(sizes, 2)
        encoder.encode(string, 3)
        encoder.encode(collapsed, 4, as: XMLToken.self)
        encoder.encode(normalized, 5, as: XMLNormalizedString.self)
        encoder.encode(integer, 6)
        encoder.encode(positive, 7, as: XMLPositiveInteger.self)
        encoder.encode(base64, 8, as: XMLBase64Binary.self)
        encoder.encode(hex, 9, as: XMLHexBinary.self)
        encoder.encodeList(numbers, 10)
        if !words.isEmpty { encoder.encodeList(words, 11, as: XMLToken.self) }
        encoder.encodeList(rows, 12)
        encoder.encode(color, 13)
        encoder.encode(colors, 14)
        encoder.encode(price, 15)
        encoder.encode(prices, 16)
        encoder.encode(nothing, 17)
    }

    static func document(_ content: String, attributes: String = "") -> String {
        "<m:Texts \(declarations) \(attributes)>\(content)</m:Texts>"
    }
}

/// A type without any field.
struct Nothing: XMLElementCodable, Hashable {}

extension Nothing {
    static let xmlFields = XMLFieldTable("", in: testNamespaces)

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        switch field {
        default: preconditionFailure("Nothing has no field \(field)")
        }
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {}
}

/// An open enumeration.
enum Color: XMLEnumeration, Hashable {
    case red
    case deepBlue
    case unrecognized(String)
}

extension Color {
    static let xmlTypeName = "t:Color"
    static let xmlValues = XMLValueTable(
        """
        Red
        Deep Blue
        """
    )
    static let xmlCases: [Self] = [.red, .deepBlue]

    var xmlIndex: Int? {
        switch self {
        case .red: 0
        case .deepBlue: 1
        case .unrecognized: nil
        }
    }

    var unrecognizedValue: String? {
        if case .unrecognized(let value) = self { value } else { nil }
    }
}
