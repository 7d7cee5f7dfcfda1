internal import Synchronization
internal import XMLCodec

/// What the body of a SOAP 1.1 message holds.
nonisolated public enum EnvelopeBody<Content: Sendable>: Sendable {
    /// The request or response.
    case content(Content)
    /// Why the request failed.
    case fault(SOAPFault)
}

nonisolated extension EnvelopeBody: Equatable where Content: Equatable {}
nonisolated extension EnvelopeBody: Hashable where Content: Hashable {}

/// The element `soap:Body`, whose only child is the content or a fault.
nonisolated struct BodyElement<Content: XMLRootElement>: XMLElementCodable {
    var body: EnvelopeBody<Content>

    init(body: EnvelopeBody<Content>) {
        self.body = body
    }

    static var xmlFields: XMLFieldTable { BodyFields.table(for: Content.self) }

    init(xmlPlaceholder placeholder: XMLPlaceholder) {
        body = .fault(SOAPFault(xmlPlaceholder: placeholder))
    }

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        switch field {
        case 0: try decoder.decode(&body) { (content: Content) in .content(content) }
        case 1: try decoder.decode(&body) { (fault: SOAPFault) in .fault(fault) }
        default: preconditionFailure("BodyElement has no field \(field)")
        }
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        switch body {
        case .content(let content): encoder.encode(content, 0)
        case .fault(let fault): encoder.encode(fault, 1)
        }
    }
}

/// The tables of ``BodyElement``, which can't hold static properties because it is generic; made once per content.
nonisolated private enum BodyFields {
    private static let tables = Mutex<[ObjectIdentifier: XMLFieldTable]>([:])

    static func table<Content: XMLRootElement>(for type: Content.Type) -> XMLFieldTable {
        tables.withLock { tables in
            if let table = tables[ObjectIdentifier(type)] { return table }
            let table = XMLFieldTable(oneOf: [Content.xmlElement, SOAPFault.xmlElement])
            tables[ObjectIdentifier(type)] = table
            return table
        }
    }
}
