/// A place in an encoded document where streamed content belongs, which isn't in memory.
struct EncodingHole: Sendable {
    /// The number of bytes before it.
    var offset: Int
    /// The content.
    var binary: XMLBinary
    /// The number of its place while the document is being encoded.
    var place: Int
    /// The element it belongs to, once the document is complete.
    var path = XMLElementPath()
}
