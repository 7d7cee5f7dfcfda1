public import XMLCodec

/// A SOAP 1.1 message: a request or a response of the service, in its envelope.
///
/// ```swift
/// let reply = try XMLDecoder(Envelope<SendItemResponse>.self).decode(bytes)
/// let response = try reply.content()
/// ```
nonisolated public struct Envelope<Content: XMLRootElement>: XMLRootElement {
    /// The header blocks.
    public var header: EnvelopeHeader?

    /// What the message is about, or why it isn't.
    public var body: EnvelopeBody<Content>

    /// Creates a message.
    ///
    /// - Parameters:
    ///   - content: The request or response.
    ///   - header: The header blocks.
    public init(_ content: Content, header: EnvelopeHeader? = nil) {
        self.header = header
        body = .content(content)
    }

    /// Creates a message that says that a request failed.
    ///
    /// - Parameters:
    ///   - fault: Why it failed.
    ///   - header: The header blocks.
    public init(fault: SOAPFault, header: EnvelopeHeader? = nil) {
        self.header = header
        body = .fault(fault)
    }

    /// The content of the body.
    ///
    /// - Returns: The request or response.
    /// - Throws: The fault, if the body holds one.
    public func content() throws(SOAPFault) -> Content {
        switch body {
        case .content(let content): return content
        case .fault(let fault): throw fault
        }
    }
}

nonisolated extension Envelope {
    /// The element `soap:Envelope`.
    public static var xmlElement: XMLFieldTable { EnvelopeFields.envelope }

    /// What Exchange puts behind a body that it couldn't complete.
    public static var xmlTruncationMarker: StaticString? { "=== Truncated Data ===" }

    /// The fields of an envelope.
    public static var xmlFields: XMLFieldTable { EnvelopeFields.content }

    /// Creates an empty envelope for the decoder to fill.
    public init(xmlPlaceholder placeholder: XMLPlaceholder) {
        body = .fault(SOAPFault(xmlPlaceholder: placeholder))
    }

    /// Decodes the header or the body.
    public mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        switch field {
        case 0: try decoder.decode(&header)
        case 1: try decoder.decode(&body) { (element: BodyElement<Content>) in element.body }
        default: preconditionFailure("Envelope has no field \(field)")
        }
    }

    /// Encodes the header and the body.
    public func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(header, 0)
        encoder.encode(BodyElement(body: body), 1)
    }
}

nonisolated extension Envelope: Equatable where Content: Equatable {}
nonisolated extension Envelope: Hashable where Content: Hashable {}

/// The tables of ``Envelope``, which can't hold static properties because it is generic.
nonisolated private enum EnvelopeFields {
    static let envelope = XMLFieldTable("soap:Envelope", in: xmlNamespaces)
    static let content = XMLFieldTable("soap:Header soap:Body!", in: xmlNamespaces)
}
