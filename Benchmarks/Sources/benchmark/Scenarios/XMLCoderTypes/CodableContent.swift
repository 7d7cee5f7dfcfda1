/// What a SOAP message is about, for XMLCoder.
///
/// These types are written by hand, as the users of XMLCoder do. Names keep their prefixes, so that the same types serve
/// both ways.
protocol CodableContent: Codable, Sendable {
    /// The name of the element in the body.
    static var elementName: String { get }
}
