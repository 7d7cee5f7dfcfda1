internal import XMLCodec

nonisolated extension SOAPFaultDetail {
    /// The code of the error: `e:ResponseCode`.
    ///
    /// Decoded at each access, as are the other properties here; ``anyElements`` are what is encoded.
    public var responseCode: ResponseCodeType? { content?.responseCode }

    /// What happened, for people: `e:Message`.
    public var message: String? { content?.message }

    /// Particulars: `t:MessageXml`, or in its place `e:Line` and `e:Position`, which early servers send.
    public var messageXml: MessageXmlDetails? {
        guard let content else { return nil }
        if content.messageXml != nil || content.line == nil { return content.messageXml }
        var details = MessageXmlDetails()
        details.lineNumber = content.line
        details.linePosition = content.position
        return details
    }

    private var content: FaultContent? { FaultContent(children: anyElements, of: "e:detail") }
}

/// What the service puts into the detail of a fault.
nonisolated private struct FaultContent: XMLRootElement {
    var responseCode: ResponseCodeType?
    var message: String?
    var messageXml: MessageXmlDetails?
    var line: Int32?
    var position: Int32?
    var others: [XMLFragment] = []

    static let xmlElement = XMLFieldTable("e:detail", in: errorNamespaces)
    static let xmlFields = XMLFieldTable(
        "e:ResponseCode e:Message t:MessageXml e:Line e:Position **",
        in: errorNamespaces
    )

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        switch field {
        case 0: try decoder.decode(&responseCode)
        case 1: try decoder.decode(&message)
        case 2: try decoder.decode(&messageXml)
        case 3: try decoder.decode(&line)
        case 4: try decoder.decode(&position)
        case 5: try decoder.decode(&others)
        default: preconditionFailure("FaultContent has no field \(field)")
        }
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(responseCode, 0)
        encoder.encode(message, 1)
        encoder.encode(messageXml, 2)
        encoder.encode(line, 3)
        encoder.encode(position, 4)
        encoder.encode(others, 5)
    }
}

nonisolated private let errorNamespaces = XMLNamespaceTable(
    """
    e=http://schemas.microsoft.com/exchange/services/2006/errors \
    t=http://schemas.microsoft.com/exchange/services/2006/types
    """
)

nonisolated extension XMLRootElement {
    /// Decodes elements that were kept as they are as the children of an element of this type; `nil` if they can't be.
    ///
    /// - Parameters:
    ///   - children: The elements; each declares the prefixes that it needs.
    ///   - name: The name of the element, with the prefix `e` or `t`.
    init?(children: [XMLFragment], of name: String) {
        var document = Array("<\(name) xmlns:e=\"\(Self.errors)\" xmlns:t=\"\(Self.types)\">".utf8)
        for child in children { document += child.bytes }
        document += "</\(name)>".utf8
        guard let value = try? XMLDecoder(Self.self).decode(document) else { return nil }
        self = value
    }

    private static var errors: String { "http://schemas.microsoft.com/exchange/services/2006/errors" }
    private static var types: String { "http://schemas.microsoft.com/exchange/services/2006/types" }
}
