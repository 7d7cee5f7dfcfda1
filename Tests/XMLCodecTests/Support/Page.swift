import XMLCodec

/// A document with records of all kinds, and with what surrounds them.
struct Page: XMLRootElement, Hashable {
    var number: Int32?
    var entries = Entries()
    var code: String?
}

extension Page {
    static let xmlElement = XMLFieldTable("m:Page", in: testNamespaces)
    static let xmlFields = XMLFieldTable("@Number t:Entries! t:Code", in: testNamespaces)

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        switch field {
        case 0: try decoder.decode(&number)
        case 1: try decoder.decode(&entries)
        case 2: try decoder.decode(&code)
        default: preconditionFailure("Page has no field \(field)")
        }
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(number, 0)
        encoder.encode(entries, 1)
        encoder.encode(code, 2)
    }

    static func document(_ entries: String, attributes: String = "Total='9'", after: String = "") -> String {
        "<m:Page \(declarations) Number='7'><t:Entries \(attributes)>\(entries)</t:Entries>\(after)</m:Page>"
    }
}

/// What holds the records.
struct Entries: XMLElementCodable, Hashable {
    var total: Int32?
    var entries: [Entry] = []
    var notes: [String] = []
    var attachments: [Attachment] = []

    init() {}
}

/// One of several kinds of records.
enum Entry: Hashable {
    case order(Order)
    case id(ItemId)
    case text(String)
    case fragment(XMLFragment)
}

extension Entries {
    static let xmlFields = XMLFieldTable(
        "@Total (t:Order|t:Id|t:Text|*)+ t:Note* t:Attachment*",
        in: testNamespaces
    )

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        switch field {
        case 0: try decoder.decode(&total)
        case 1: try decoder.decode(&entries) { .order($0) }
        case 2: try decoder.decode(&entries) { .id($0) }
        case 3: try decoder.decode(&entries) { .text($0) }
        case 4: try decoder.decode(&entries) { .fragment($0) }
        case 5: try decoder.decode(&notes)
        case 6: try decoder.decode(&attachments)
        default: preconditionFailure("Entries has no field \(field)")
        }
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {}
}
