import Testing
import XMLCodec

@Suite("Fields whose code changes its mind")
struct FieldTypeTests {
    @Test("a field that is of one type when its element opens and of another when it ends is an error")
    func changingType() {
        #expect(throws: XMLDecodingError(.misuse)) {
            try XMLDecoder(Fickle.self).decode(Array("<Fickle><Field Name='a'/></Fickle>".utf8))
        }
    }
}

/// A type whose field is a small value at the start tag, and a large one at the end tag.
private struct Fickle: XMLRootElement {
    private var small: Small?
    private var large: Large?
    private var calls = 0

    static let xmlElement = XMLFieldTable("Fickle", in: XMLNamespaceTable(""))
    static let xmlFields = XMLFieldTable("Field", in: XMLNamespaceTable(""))

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        calls += 1
        if calls == 1 { try decoder.decode(&small) } else { try decoder.decode(&large) }
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {}

    struct Small: XMLElementCodable {
        private var name = ""

        static let xmlFields = XMLFieldTable("@Name", in: XMLNamespaceTable(""))

        init(xmlPlaceholder placeholder: XMLPlaceholder) {}

        mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
            try decoder.decode(&name)
        }

        func encodeFields(to encoder: inout XMLFieldEncoder) {}
    }

    struct Large: XMLElementCodable {
        private var names = ["", "", ""]
        private var text = ""

        static let xmlFields = XMLFieldTable("@Name", in: XMLNamespaceTable(""))

        init(xmlPlaceholder placeholder: XMLPlaceholder) {}

        mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
            try decoder.decode(&text)
        }

        func encodeFields(to encoder: inout XMLFieldEncoder) {}
    }
}
