import Foundation
import XMLCoder

/// A SOAP message for XMLCoder.
struct CodableEnvelope<Content: CodableContent>: Codable, Sendable {
    var header: CodableHeader
    var body: CodableBody<Content>

    enum CodingKeys: String, CodingKey {
        case header = "s:Header"
        case body = "s:Body"
    }

    /// The document.
    func encoded() throws -> Data {
        try XMLEncoder().encode(
            self,
            withRootKey: "s:Envelope",
            rootAttributes: [
                "xmlns:s": "http://schemas.xmlsoap.org/soap/envelope/",
                "xmlns:m": "http://schemas.microsoft.com/exchange/services/2006/messages",
                "xmlns:t": "http://schemas.microsoft.com/exchange/services/2006/types",
            ],
            header: XMLHeader(version: 1, encoding: "utf-8")
        )
    }
}
