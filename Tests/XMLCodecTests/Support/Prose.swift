import XMLCodec

/// Mixed content: text, and elements of all kinds in it.
struct Prose: XMLRootElement, Hashable {
    var language: String?
    var content: [Content] = []

    init(language: String? = nil, _ content: [Content] = []) {
        self.language = language
        self.content = content
    }

    enum Content: XMLChoice, Hashable {
        case text(String)
        case bold(Prose)
        case code(String)
        case item(ItemId)
        case image(XMLBinary)
        case other(XMLFragment)
    }
}

extension Prose {
    static let xmlElement = XMLFieldTable("m:Prose", in: testNamespaces)
    static let xmlFields = XMLFieldTable(
        "@Language (.|t:Bold|t:Code|t:Item|t:Image|{urn:kept}*)*",
        in: testNamespaces
    )

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        switch field {
        case 0: try decoder.decode(&language)
        case 1: try decoder.decode(&content) { .text($0) }
        case 2: try decoder.decode(&content) { .bold($0) }
        case 3: try decoder.decode(&content, as: XMLToken.self) { .code($0) }
        case 4: try decoder.decode(&content) { .item($0) }
        case 5: try decoder.decode(&content) { .image($0) }
        case 6: try decoder.decode(&content) { .other($0) }
        default: preconditionFailure("Prose has no field \(field)")
        }
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(language, 0)
        encoder.encode(content, 1)
    }

    static func document(_ content: String) -> String {
        "<m:Prose \(declarations)>\(content)</m:Prose>"
    }
}

extension Prose.Content {
    func encodeAlternative(to encoder: inout XMLFieldEncoder, _ field: Int) {
        switch self {
        case .text(let value): encoder.encode(value, field)
        case .bold(let value): encoder.encode(value, field + 1)
        case .code(let value): encoder.encode(value, field + 2, as: XMLToken.self)
        case .item(let value): encoder.encode(value, field + 3)
        case .image(let value): encoder.encode(value, field + 4)
        case .other(let value): encoder.encode(value, field + 5)
        }
    }
}
