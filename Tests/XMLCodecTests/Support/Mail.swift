import XMLCodec

/// Streamed content with metadata before and after it.
struct Attachment: XMLElementCodable, Hashable {
    var name: String = ""
    var size: Int32?
    var content: XMLBinary?
    var note: String?

    init(name: String, size: Int32? = nil, content: XMLBinary? = nil, note: String? = nil) {
        self.name = name
        self.size = size
        self.content = content
        self.note = note
    }
}

extension Attachment {
    static let xmlFields = XMLFieldTable("t:Name! t:Size t:Content t:Note", in: testNamespaces)

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        switch field {
        case 0: try decoder.decode(&name)
        case 1: try decoder.decode(&size)
        case 2: try decoder.decode(&content)
        case 3: try decoder.decode(&note)
        default: preconditionFailure("Attachment has no field \(field)")
        }
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(name, 0)
        encoder.encode(size, 1)
        encoder.encode(content, 2)
        encoder.encode(note, 3)
    }
}

/// Streamed simple content with an attribute.
struct Blob: XMLElementCodable, Hashable {
    var label: String?
    var value = XMLBinary()

    init(label: String? = nil, value: XMLBinary) {
        self.label = label
        self.value = value
    }
}

extension Blob {
    static let xmlFields = XMLFieldTable("@Label .", in: testNamespaces)

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        switch field {
        case 0: try decoder.decode(&label)
        case 1: try decoder.decode(&value)
        default: preconditionFailure("Blob has no field \(field)")
        }
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(label, 0)
        encoder.encode(value, 1)
    }
}

/// A document with several pieces of streamed content.
struct Mail: XMLRootElement, Hashable {
    var subject: String?
    var attachments: [Attachment] = []
    var pieces: [XMLBinary] = []
    var blob: Blob?
}

extension Mail {
    static let xmlElement = XMLFieldTable("m:Mail", in: testNamespaces)
    static let xmlTruncationMarker: StaticString? = "=== Truncated Data ==="
    static let xmlFields = XMLFieldTable("t:Subject t:Attachment* t:Piece* t:Blob", in: testNamespaces)

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        switch field {
        case 0: try decoder.decode(&subject)
        case 1: try decoder.decode(&attachments)
        case 2: try decoder.decode(&pieces)
        case 3: try decoder.decode(&blob)
        default: preconditionFailure("Mail has no field \(field)")
        }
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(subject, 0)
        encoder.encode(attachments, 1)
        encoder.encode(pieces, 2)
        encoder.encode(blob, 3)
    }

    static func document(_ content: String) -> String {
        "<m:Mail \(declarations)>\(content)</m:Mail>"
    }

    /// A document with one attachment of a content.
    static func document(content: String) -> String {
        document("<t:Attachment><t:Name>a</t:Name><t:Content>\(content)</t:Content></t:Attachment>")
    }
}
