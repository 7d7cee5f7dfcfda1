import ExchangeWebServices

/// The element `t:ExceptionFieldURI`, which servers put into the particulars of an error and no schema declares: a type
/// written by hand.
struct ExceptionFieldURI: XMLRootElement, Hashable {
    /// The property that the error is about.
    var fieldURI = ""

    static let xmlElement = XMLFieldTable("t:ExceptionFieldURI", in: namespaces)
    static let xmlFields = XMLFieldTable("@FieldURI!", in: namespaces)

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        try decoder.decode(&fieldURI)
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(fieldURI, 0)
    }
}

private let namespaces = XMLNamespaceTable("t=http://schemas.microsoft.com/exchange/services/2006/types")
