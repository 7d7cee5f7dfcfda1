/// The text around all documents: SOAP 1.1 envelopes as servers and clients write them.
enum EnvelopeText {
    private static let soap = "http://schemas.xmlsoap.org/soap/envelope/"
    private static let messages = "http://schemas.microsoft.com/exchange/services/2006/messages"
    private static let types = "http://schemas.microsoft.com/exchange/services/2006/types"
    private static let schema = "http://www.w3.org/2001/XMLSchema"
    private static let declaration = #"<?xml version="1.0" encoding="utf-8"?>"#

    /// A response; its prefixes are declared where servers declare them.
    static func response(_ element: String, _ content: String) -> String {
        let version = """
            MajorVersion="15" MinorVersion="20" MajorBuildNumber="8158" MinorBuildNumber="27" Version="V2018_01_08"
            """
        let schemas = #"xmlns:xsd="\#(schema)" xmlns:xsi="\#(schema)-instance""#
        let header = #"<h:ServerVersionInfo \#(version) xmlns:h="\#(types)" xmlns="\#(types)" \#(schemas)/>"#
        return declaration
            + #"<s:Envelope xmlns:s="\#(soap)"><s:Header>\#(header)</s:Header><s:Body \#(schemas)>"#
            + #"<m:\#(element) xmlns:m="\#(messages)" xmlns:t="\#(types)"><m:ResponseMessages>"#
            + #"<m:\#(element)Message ResponseClass="Success"><m:ResponseCode>NoError</m:ResponseCode>\#(content)"#
            + "</m:\(element)Message></m:ResponseMessages></m:\(element)></s:Body></s:Envelope>"
    }

    /// A request; its prefixes are declared at the root.
    static func request(_ element: String, attributes: String = "", _ content: String) -> String {
        declaration
            + #"<s:Envelope xmlns:s="\#(soap)" xmlns:m="\#(messages)" xmlns:t="\#(types)">"#
            + #"<s:Header><t:RequestServerVersion Version="Exchange2016"/></s:Header>"#
            + "<s:Body><m:\(element)\(attributes)>\(content)</m:\(element)></s:Body></s:Envelope>"
    }
}
