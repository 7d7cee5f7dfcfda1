import XMLCodec

/// A type with parts of a named type, a surcharge with a fixed amount, and a wildcard for all elements.
struct Parcel: XMLRootElement, Hashable {
    /// A type of whose elements it is known which types they may name.
    struct Part: XMLElementCodable, Hashable {
        var id = ""

        static let xmlFields = XMLFieldTable("=t:Part @Id!", in: testNamespaces)
        static var xmlConstraints: XMLConstraints { XMLConstraints(derived: "t:Bolt m:Nut") }

        init(xmlPlaceholder placeholder: XMLPlaceholder) {}

        mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
            try decoder.decode(&id)
        }

        func encodeFields(to encoder: inout XMLFieldEncoder) {}
    }

    /// The same type where what it doesn't know is kept.
    struct KeptPart: XMLElementCodable, Hashable {
        var part: String?
        var unknownContent = XMLUnknownContent()

        static let xmlFields = XMLFieldTable("=t:Part @Id ?", in: testNamespaces)
        static var xmlConstraints: XMLConstraints { Part.xmlConstraints }

        init(xmlPlaceholder placeholder: XMLPlaceholder) {}

        mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
            switch field {
            case 0: try decoder.decode(&part)
            default: try decoder.decode(&unknownContent)
            }
        }

        func encodeFields(to encoder: inout XMLFieldEncoder) {}
    }

    /// Simple content with an attribute.
    struct Charge: XMLElementCodable, Hashable {
        var currency: String?
        var value = XMLDecimal(0)

        static let xmlFields = XMLFieldTable("@Currency .!", in: testNamespaces)

        init(xmlPlaceholder placeholder: XMLPlaceholder) {}

        mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
            switch field {
            case 0: try decoder.decode(&currency)
            default: try decoder.decode(&value)
            }
        }

        func encodeFields(to encoder: inout XMLFieldEncoder) {}
    }

    var part: XMLNillable<Part>?
    var kept: KeptPart?
    var charge: Charge?
    var others: [XMLFragment] = []

    static let xmlElement = XMLFieldTable("t:Parcel", in: testNamespaces)
    static let xmlFields = XMLFieldTable("t:Part t:Kept t:Charge **", in: testNamespaces)
    static let types = XMLSimpleTypeTable("xs:decimal\tdecimal\tfixed=7.50")
    static var xmlConstraints: XMLConstraints {
        XMLConstraints(content: "0? 1? 2? (0|1|2|3)*", values: "2:0?", in: types)
    }

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        switch field {
        case 0: try decoder.decode(&part)
        case 1: try decoder.decode(&kept)
        case 2: try decoder.decode(&charge)
        case 3: try decoder.decode(&others)
        default: preconditionFailure()
        }
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {}

    static func document(_ content: String) -> String { "<t:Parcel \(schemaDeclarations)>\(content)</t:Parcel>" }
}
