/// A place in an encoded document where streamed content belongs, which isn't in memory.
struct EncodingHole: Sendable {
    /// The number of bytes before it.
    var offset: Int
    /// The content.
    var binary: XMLBinary
    /// The element it belongs to.
    var path: XMLElementPath
}
