/// Content that is read from its source, and encoded as base64, when a document is written.
struct StreamedContent: Sendable {
    let binary: XMLBinary
    /// The number of bytes that the source says it has.
    let byteCount: Int64?
    /// The element it belongs to.
    let path: XMLElementPath

    /// The number of bytes that it takes in the document (RFC 4648 §4: four for three).
    var encodedByteCount: Int64? {
        guard let byteCount else { return nil }
        let (count, overflow) = (byteCount / 3 + (byteCount % 3 == 0 ? 0 : 1)).multipliedReportingOverflow(by: 4)
        return overflow ? nil : count
    }
}

extension XMLBinary {
    /// The number of bytes that the source says it has, before they are encoded.
    func byteCount() throws(XMLFileError) -> Int64? {
        switch storage {
        case .bytes(let bytes), .encoded(let bytes): Int64(bytes.count)
        case .text(let text): Int64(text.utf8.count)
        case .file(let path): try SystemFile(reading: path).byteCount()
        case .source(let source): source.byteCount
        case .chunks(let source): source.byteCount
        case .consumed: 0
        }
    }
}
