/// A document that is encoded but for its streamed content.
struct EncodedMarkup: ~Copyable {
    var output: XMLTextOutput
    var holes: [EncodingHole]
}
