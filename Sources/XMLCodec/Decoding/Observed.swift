/// A value that someone watches while it is built; laid out as the value itself.
///
/// Its type takes the place of the value's own in an ``ElementPlan``, so that values that nobody watches cost nothing.
struct Observed<Element: XMLElementCodable>: XMLElementCodable {
    private var element: Element

    static var xmlFields: XMLFieldTable { Element.xmlFields }

    static var xmlConstraints: XMLConstraints { Element.xmlConstraints }

    init(xmlPlaceholder placeholder: XMLPlaceholder) {
        element = Element(xmlPlaceholder: placeholder)
    }

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        try element.decodeField(field, from: &decoder)
        guard !decoder.isOpening, let observer = unsafe decoder.observer else { return }
        unsafe withUnsafeMutablePointer(to: &element) { unsafe observer($0, field, &decoder) }
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        element.encodeFields(to: &encoder)
    }
}
