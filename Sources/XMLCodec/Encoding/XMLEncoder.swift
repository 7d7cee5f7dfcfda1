/// Encodes values as documents.
///
/// ```swift
/// let bytes = try XMLEncoder().encode(Envelope(SendItem(...)))
///
/// let body = try XMLEncoder().body(for: Envelope(CreateAttachment(...)))
/// body.contentLength                       // exact, before a byte of the attachment is read
/// try body.write { chunk in ... }          // can be repeated
/// ```
public struct XMLEncoder: Sendable {
    /// Whether documents begin with `<?xml version="1.0" encoding="utf-8"?>`.
    public var writesDeclaration: Bool

    /// Creates an encoder.
    public init(writesDeclaration: Bool = true) {
        self.writesDeclaration = writesDeclaration
    }

    /// Encodes a value as a document in memory, streamed content included.
    ///
    /// - Parameter root: The root element's value.
    /// - Returns: The document in UTF-8.
    /// - Throws: ``XMLEncodingError``.
    /// - Complexity: O(*n*) in the size of the document; each byte is written once and copied once.
    public func encode<Root: XMLRootElement>(_ root: Root) throws(XMLEncodingError) -> [UInt8] {
        try body(for: root).bytes()
    }

    /// Encodes a value into a buffer, whose memory is reused.
    ///
    /// - Parameters:
    ///   - root: The root element's value.
    ///   - buffer: What holds the document afterwards, in place of what it held.
    /// - Throws: ``XMLEncodingError``; the buffer is empty then.
    public func encode<Root: XMLRootElement>(
        _ root: Root,
        into buffer: inout XMLOutputBuffer
    ) throws(XMLEncodingError) {
        let output = buffer.takeOutput()
        let encoded = try encodeFields(of: root, to: output)
        if encoded.holes.isEmpty {
            buffer = XMLOutputBuffer(encoded.output)
        } else {
            var complete = XMLTextOutput(capacity: encoded.output.count)
            try XMLBody(markup: encoded.output, holes: encoded.holes).write { chunk throws(XMLEncodingError) in
                unsafe chunk.withUnsafeBufferPointer { unsafe complete.append(raw: $0) }
            }
            buffer = XMLOutputBuffer(complete)
        }
    }

    /// Encodes everything but streamed content, which is read when the body is written.
    ///
    /// - Parameter root: The root element's value.
    /// - Returns: The document, ready to be written.
    /// - Throws: ``XMLEncodingError`` if the value holds what XML can't carry, or a file doesn't exist.
    public func body<Root: XMLRootElement>(for root: Root) throws(XMLEncodingError) -> XMLBody {
        let encoded = try encodeFields(of: root, to: XMLTextOutput())
        return try XMLBody(markup: encoded.output, holes: encoded.holes)
    }

    func encodeFields<Root: XMLRootElement>(
        of root: Root,
        to output: consuming XMLTextOutput,
        records: RecordSlot? = nil
    ) throws(XMLEncodingError) -> EncodedMarkup {
        if writesDeclaration { output.append(literal: "<?xml version=\"1.0\" encoding=\"utf-8\"?>") }
        var encoder = XMLFieldEncoder(output: output, document: Root.xmlElement.storage)
        encoder.records = records
        encoder.element(root, 0)
        return try encoder.finish()
    }
}
