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
    /// - Complexity: O(*n*) in the size of the document. Room is made for as many bytes as the last document of the type
    ///   had, so that each byte is written once to its final place if this one isn't longer.
    public func encode<Root: XMLRootElement>(_ root: Root) throws(XMLEncodingError) -> [UInt8] {
        // The array that is lent as memory is the result, unless the document outgrows it.
        let size = Root.xmlElement.storage.documentSize
        var outgrown: [UInt8]?
        let bytes = try [UInt8](capacity: size.expected) { output throws(XMLEncodingError) in
            outgrown = try encode(root, toArray: &output)
        }
        size.record((outgrown ?? bytes).count)
        return outgrown ?? bytes
    }

    /// Encodes a value into a buffer, whose memory is reused.
    ///
    /// Nothing is allocated if the buffer has room for the document, unless content is read from files or other sources.
    ///
    /// - Parameters:
    ///   - root: The root element's value.
    ///   - buffer: What holds the document afterwards, in place of what it held.
    /// - Throws: ``XMLEncodingError``; the buffer is empty then.
    public func encode<Root: XMLRootElement>(
        _ root: Root,
        into buffer: inout XMLOutputBuffer
    ) throws(XMLEncodingError) {
        let encoded = try encodeFields(of: root, to: buffer.takeOutput(), inlining: .max)
        buffer = XMLOutputBuffer(try encoded.complete())
    }

    /// Encodes a value into memory of the caller's.
    ///
    /// - Parameters:
    ///   - root: The root element's value.
    ///   - output: What the document is appended to.
    /// - Throws: ``XMLEncodingError``, which is ``XMLEncodingError/Reason/outputTooSmall(byteCount:)`` if the document
    ///   doesn't fit; `output` holds what it held before then.
    public func encode<Root: XMLRootElement>(
        _ root: Root,
        into output: inout OutputSpan<UInt8>
    ) throws(XMLEncodingError) {
        try unsafe output.withUnsafeMutableBufferPointer { buffer, count throws(XMLEncodingError) in
            let room = unsafe UnsafeMutableBufferPointer(rebasing: buffer[count...])
            let encoded = try encodeFields(of: root, to: unsafe XMLTextOutput(lending: room), inlining: .max)
            let document = try encoded.complete()
            guard unsafe document.move(to: room) else {
                throw XMLEncodingError(.outputTooSmall(byteCount: document.count), path: XMLElementPath())
            }
            count += document.count
        }
    }

    /// Encodes a value into the memory of an array that is being made, or returns another if there is too little.
    private func encode<Root: XMLRootElement>(
        _ root: Root,
        toArray output: inout OutputSpan<UInt8>
    ) throws(XMLEncodingError) -> [UInt8]? {
        try unsafe output.withUnsafeMutableBufferPointer { buffer, count throws(XMLEncodingError) in
            let encoded = try encodeFields(of: root, to: unsafe XMLTextOutput(lending: buffer), inlining: .max)
            let document = try encoded.complete()
            // Much less than was expected isn't worth so much memory.
            guard document.count >= buffer.count / 2, unsafe document.move(to: buffer) else { return document.bytes }
            count = document.count
            return nil
        }
    }

    /// Encodes everything but streamed content, which is read when the body is written.
    ///
    /// - Parameter root: The root element's value.
    /// - Returns: The document, ready to be written.
    /// - Throws: ``XMLEncodingError`` if the value holds what XML can't carry, or a file doesn't exist.
    public func body<Root: XMLRootElement>(for root: Root) throws(XMLEncodingError) -> XMLBody {
        let encoded = try encodeFields(of: root, to: XMLTextOutput(), inlining: Self.inlineByteCount)
        return try XMLBody(markup: encoded.output, holes: encoded.holes)
    }

    /// Up to which size content that is in memory is part of a body's markup.
    static let inlineByteCount = 3 << 10

    func encodeFields<Root: XMLRootElement>(
        of root: Root,
        to output: consuming XMLTextOutput,
        inlining inlineByteCount: Int,
        records: RecordSlot? = nil
    ) throws(XMLEncodingError) -> EncodedMarkup {
        if writesDeclaration { output.append(literal: "<?xml version=\"1.0\" encoding=\"utf-8\"?>") }
        var encoder = XMLFieldEncoder(output: output, document: Root.xmlElement, inlineByteCount: inlineByteCount)
        encoder.records = records
        encoder.element(root, 0, index: -1)
        return try encoder.finish()
    }
}
