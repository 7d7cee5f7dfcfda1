/// A document that is encoded but for its streamed content.
struct EncodedMarkup: ~Copyable {
    var output: XMLTextOutput
    var holes: [EncodingHole]

    /// The document with its streamed content, which is read from its sources.
    consuming func complete() throws(XMLEncodingError) -> XMLTextOutput {
        guard !holes.isEmpty else { return output }
        var document = XMLTextOutput(capacity: output.count)
        try XMLBody(markup: output, holes: holes).write { chunk throws(XMLEncodingError) in
            unsafe chunk.withUnsafeBufferPointer { unsafe document.append(raw: $0) }
        }
        return document
    }
}
