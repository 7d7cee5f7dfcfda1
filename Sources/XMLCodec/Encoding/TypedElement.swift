/// An element together with the name of its type, which `xsi:type` carries.
@usableFromInline
struct TypedElement<Element: XMLElementCodable>: XMLElementCodable {
    @usableFromInline let value: Element
    @usableFromInline let typeName: String

    @usableFromInline
    init(value: Element, typeName: String) {
        self.value = value
        self.typeName = typeName
    }

    @usableFromInline static var xmlFields: XMLFieldTable { Element.xmlFields }

    @usableFromInline
    init(xmlPlaceholder placeholder: XMLPlaceholder) {
        self.init(value: Element(xmlPlaceholder: placeholder), typeName: "")
    }

    /// Never called: the decoder uses the element's own plan.
    @usableFromInline
    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        throw XMLDecodingError(.misuse)
    }

    @usableFromInline
    func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.declareSchemaInstance()
        encoder.output.append(literal: " xsi:type=\"")
        encoder.output.append(typeName, in: .attribute)
        encoder.output.append(literal: "\"")
        value.encodeFields(to: &encoder)
    }
}
