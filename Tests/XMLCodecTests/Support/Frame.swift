import XMLCodec

/// A document with two wildcards around an element, and others for certain namespaces.
struct Frame: XMLRootElement, Hashable {
    var attributes = XMLAnyAttributes()
    var before: [XMLFragment] = []
    var body: String?
    var after: [XMLFragment] = []
    var local: XMLFragment?
    var first: XMLFragment?
    var second: XMLFragment?
}

extension Frame {
    static let xmlElement = XMLFieldTable("m:Frame", in: testNamespaces)
    static let xmlFields = XMLFieldTable(
        "@~t:* {urn:a|b=c,d&#125;&amp;}*,{urn:e}** t:Body {urn:e}*,{urn:f}** :* t:* t:*",
        in: testNamespaces
    )

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        switch field {
        case 0: try decoder.decode(&attributes)
        case 1: try decoder.decode(&before)
        case 2: try decoder.decode(&body)
        case 3: try decoder.decode(&after)
        case 4: try decoder.decode(&local)
        case 5: try decoder.decode(&first)
        case 6: try decoder.decode(&second)
        default: preconditionFailure("Frame has no field \(field)")
        }
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(attributes, 0)
        encoder.encode(before, 1)
        encoder.encode(body, 2)
        encoder.encode(after, 3)
        encoder.encode(local, 4)
        encoder.encode(first, 5)
        encoder.encode(second, 6)
    }

    static func document(_ content: String, attributes: String = "") -> String {
        "<m:Frame \(declarations) xmlns:e='urn:e' xmlns:f='urn:f' \(attributes)>\(content)</m:Frame>"
    }
}
