import ExchangeWebServices

let soapNamespace = "http://schemas.xmlsoap.org/soap/envelope/"
let typesNamespace = "http://schemas.microsoft.com/exchange/services/2006/types"
let errorsNamespace = "http://schemas.microsoft.com/exchange/services/2006/errors"

/// What servers put into a fault's detail, which no schema declares: types written by hand, as a program would that wants
/// to know it.
struct FaultDetail {
    var responseCode: String?
    var message: String?
    var messageXml: FaultMessageXml?

    /// Reads the detail of a fault.
    init(_ fault: SOAPFault) throws {
        for element in fault.detail?.anyElements ?? [] {
            switch element.name {
            case XMLName("ResponseCode", in: errorsNamespace):
                responseCode = try element.decode(as: ErrorText<ResponseCodeName>.self).text
            case XMLName("Message", in: errorsNamespace):
                message = try element.decode(as: ErrorText<MessageName>.self).text
            case XMLName("MessageXml", in: typesNamespace):
                messageXml = try element.decode(as: FaultMessageXml.self)
            default:
                break
            }
        }
    }
}

private let namespaces = XMLNamespaceTable(
    """
    t=http://schemas.microsoft.com/exchange/services/2006/types \
    e=http://schemas.microsoft.com/exchange/services/2006/errors
    """
)

/// The name of an element that holds nothing but text.
protocol ElementName: Sendable {
    static var element: XMLFieldTable { get }
}

enum ResponseCodeName: ElementName {
    static let element = XMLFieldTable("e:ResponseCode", in: namespaces)
}

enum MessageName: ElementName {
    static let element = XMLFieldTable("e:Message", in: namespaces)
}

/// An element that holds nothing but text.
struct ErrorText<Name: ElementName>: XMLRootElement {
    var text = ""

    static var xmlElement: XMLFieldTable { Name.element }
    static var xmlFields: XMLFieldTable { textContent }

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        try decoder.decode(&text)
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(text, 0)
    }
}

private let textContent = XMLFieldTable(".", in: namespaces)

/// The element `t:Value` of error particulars.
struct NamedValue: XMLRootElement, Hashable {
    var name = ""
    var value = ""

    init(name: String, value: String) {
        self.name = name
        self.value = value
    }

    static let xmlElement = XMLFieldTable("t:Value", in: namespaces)
    static let xmlFields = XMLFieldTable("@Name! .", in: namespaces)

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        if field == 0 { try decoder.decode(&name) } else { try decoder.decode(&value) }
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(name, 0)
        encoder.encode(value, 1)
    }
}

/// The element `t:MessageXml` of a fault.
struct FaultMessageXml: XMLRootElement, Hashable {
    var lineNumber: Int32?
    var linePosition: Int32?
    var violation: String?
    var values: [NamedValue] = []

    static let xmlElement = XMLFieldTable("t:MessageXml", in: namespaces)
    static let xmlFields = XMLFieldTable("t:LineNumber t:LinePosition t:Violation t:Value*", in: namespaces)

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        switch field {
        case 0: try decoder.decode(&lineNumber)
        case 1: try decoder.decode(&linePosition)
        case 2: try decoder.decode(&violation)
        default: try decoder.decode(&values)
        }
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(lineNumber, 0)
        encoder.encode(linePosition, 1)
        encoder.encode(violation, 2)
        encoder.encode(values, 3)
    }
}
