import XMLCodec

/// A document that any attribute and one other element can stand in.
struct OpenDocument: XMLRootElement, Hashable {
    var id: String?
    var language: String?
    var attributes = XMLAnyAttributes()
    var known: String?
    var any: XMLFragment?
}

extension OpenDocument {
    static let xmlElement = XMLFieldTable("m:Open", in: testNamespaces)
    static let xmlFields = XMLFieldTable("@Id @xml:lang @* t:Known *", in: testNamespaces)

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        switch field {
        case 0: try decoder.decode(&id)
        case 1: try decoder.decode(&language)
        case 2: try decoder.decode(&attributes)
        case 3: try decoder.decode(&known)
        case 4: try decoder.decode(&any)
        default: preconditionFailure("OpenDocument has no field \(field)")
        }
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(id, 0)
        encoder.encode(language, 1)
        encoder.encode(attributes, 2)
        encoder.encode(known, 3)
        encoder.encode(any, 4)
    }
}

/// A document in which any number of other elements can stand.
struct OpenList: XMLRootElement, Hashable {
    var known: [String] = []
    var any: [XMLFragment] = []
}

extension OpenList {
    static let xmlElement = XMLFieldTable("m:OpenList", in: testNamespaces)
    static let xmlFields = XMLFieldTable("t:Known* **", in: testNamespaces)

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        switch field {
        case 0: try decoder.decode(&known)
        case 1: try decoder.decode(&any)
        default: preconditionFailure("OpenList has no field \(field)")
        }
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(known, 0)
        encoder.encode(any, 1)
    }
}

/// A document with qualified names as values.
struct Names: XMLRootElement, Hashable {
    var kind: XMLQName?
    var second: XMLQName?
    var name: XMLQName?
    var names: [XMLQName] = []
}

extension Names {
    static let xmlElement = XMLFieldTable("m:Names", in: testNamespaces)
    static let xmlFields = XMLFieldTable("@Kind @Second t:Name t:Names*", in: testNamespaces)

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        switch field {
        case 0: try decoder.decode(&kind)
        case 1: try decoder.decode(&second)
        case 2: try decoder.decode(&name)
        case 3: try decoder.decode(&names)
        default: preconditionFailure("Names has no field \(field)")
        }
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(kind, 0)
        encoder.encode(second, 1)
        encoder.encode(name, 2)
        encoder.encode(names, 3)
    }
}
