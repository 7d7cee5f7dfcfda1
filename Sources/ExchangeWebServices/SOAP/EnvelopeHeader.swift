public import XMLCodec

/// The header blocks that the service defines, and any others as they are.
nonisolated public struct EnvelopeHeader: XMLElementCodable, Hashable {
    /// In a request: the version of the schema that it was written for.
    public var requestServerVersion: RequestServerVersion?

    /// In a request: the language of texts in the response.
    public var mailboxCulture: MailboxCulture?

    /// In a request: the account on whose behalf it is made.
    public var exchangeImpersonation: ExchangeImpersonation?

    /// In a request: the time zone of times in request and response.
    public var timeZoneContext: TimeZoneContext?

    /// In a request: whether times in the response have fractions of seconds.
    public var dateTimePrecision: DateTimePrecision?

    /// In a response: the version of the server.
    public var serverVersionInfo: ServerVersionInfo?

    /// Other header blocks.
    public var others: [XMLFragment] = []

    /// Creates a header without blocks.
    public init() {}

    /// Creates the header of a request.
    ///
    /// - Parameter version: The version of the schema that the request is written for.
    public init(version: ExchangeVersionType) {
        requestServerVersion = RequestServerVersion(version: version)
    }
}

nonisolated extension EnvelopeHeader {
    /// The fields of a header.
    public static let xmlFields = XMLFieldTable(
        """
        t:RequestServerVersion t:MailboxCulture t:ExchangeImpersonation t:TimeZoneContext t:DateTimePrecision \
        t:ServerVersionInfo **
        """,
        in: xmlNamespaces
    )

    /// Header blocks come in any order (SOAP 1.1 §4.2).
    public static var xmlConstraints: XMLConstraints { XMLConstraints(content: "(0|1|2|3|4|5|6)*") }

    /// Creates an empty header for the decoder to fill.
    public init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    /// Decodes a header block.
    public mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        switch field {
        case 0: try decoder.decode(&requestServerVersion)
        case 1: try decoder.decode(&mailboxCulture)
        case 2: try decoder.decode(&exchangeImpersonation)
        case 3: try decoder.decode(&timeZoneContext)
        case 4: try decoder.decode(&dateTimePrecision)
        case 5: try decoder.decode(&serverVersionInfo)
        case 6: try decoder.decode(&others)
        default: preconditionFailure("EnvelopeHeader has no field \(field)")
        }
    }

    /// Encodes all header blocks.
    public func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(requestServerVersion, 0)
        encoder.encode(mailboxCulture, 1)
        encoder.encode(exchangeImpersonation, 2)
        encoder.encode(timeZoneContext, 3)
        encoder.encode(dateTimePrecision, 4)
        encoder.encode(serverVersionInfo, 5)
        encoder.encode(others, 6)
    }
}
