/// Decodes one document, pushed in as its bytes arrive.
///
/// Any split of the input gives the same result. Content that streams goes to sinks, so that memory stays constant
/// however large it is.
///
/// ```swift
/// var decoder = XMLDecoder(Envelope<GetAttachmentResponse>.self)
/// decoder.binarySink = { field in try XMLFileSink("scan.tiff") }
/// for try await chunk in body { try decoder.feed(chunk) }
/// let reply = try decoder.finish()
/// ```
public struct XMLDecoder<Root: XMLRootElement>: ~Copyable {
    @usableFromInline let document: DocumentDecoder

    /// Creates a decoder for one document.
    ///
    /// - Parameters:
    ///   - type: The type of its root element.
    ///   - options: How it is decoded.
    @inlinable
    public init(_ type: Root.Type = Root.self, options: XMLDecodingOptions = .default) {
        document = DocumentDecoder(RootDocument<Root>.self, options: options)
    }

    /// Chooses where the content of a streamed element goes, when the element opens.
    ///
    /// What has been decoded before it, of its parent for example, is at hand in the field. Without a choice content is
    /// collected in memory, up to ``XMLLimits/binaryBytes``.
    public var binarySink: ((borrowing XMLBinaryField) throws -> any XMLBinarySink)? {
        get { document.binarySink }
        set { document.binarySink = newValue }
    }

    /// Chooses where the content of a streamed element goes, in place of ``binarySink`` and for ``decode(from:isolation:)``
    /// alone: a sink that may make the source wait.
    public var asyncBinarySink: (nonisolated(nonsending) (XMLBinaryContent) async throws -> any XMLAsyncBinarySink)?

    /// What lenient decoding put up with so far, in order.
    ///
    /// ``XMLDecodingOptions/onWarning`` hands the same over one by one, whatever a document is decoded with.
    @inlinable
    public var warnings: XMLDecodingWarnings { document.warnings }

    /// Decodes the next bytes.
    ///
    /// - Parameter bytes: Any number of bytes; borrowed for the call.
    /// - Throws: ``XMLDecodingError``. The decoder can't be used any more then, and open sinks have been aborted.
    @inlinable
    public mutating func feed(_ bytes: Span<UInt8>) throws(XMLDecodingError) {
        try document.feed(bytes, isFinal: false)
    }

    /// Decodes the next bytes.
    ///
    /// - Parameter bytes: Any number of bytes.
    /// - Throws: ``XMLDecodingError``. The decoder can't be used any more then, and open sinks have been aborted.
    @inlinable
    public mutating func feed(_ bytes: [UInt8]) throws(XMLDecodingError) {
        try feed(bytes.span)
    }

    /// Ends the document.
    ///
    /// - Returns: The root element's value.
    /// - Throws: ``XMLDecodingError``, for example ``XMLDecodingError/Reason/truncated``.
    @inlinable
    public mutating func finish() throws(XMLDecodingError) -> Root {
        try document.feed(Span(), isFinal: true)
        return try takeRoot()
    }

    /// Decodes a document that is in memory.
    ///
    /// - Parameter bytes: The whole document.
    /// - Returns: The root element's value.
    /// - Throws: ``XMLDecodingError``.
    @inlinable
    public consuming func decode(_ bytes: Span<UInt8>) throws(XMLDecodingError) -> Root {
        try document.feed(bytes, isFinal: true)
        return try takeRoot()
    }

    /// Decodes a document that is in memory.
    ///
    /// - Parameter bytes: The whole document.
    /// - Returns: The root element's value.
    /// - Throws: ``XMLDecodingError``.
    @inlinable
    public consuming func decode(_ bytes: [UInt8]) throws(XMLDecodingError) -> Root {
        try decode(bytes.span)
    }

    @inlinable
    mutating func takeRoot() throws(XMLDecodingError) -> Root {
        guard let root = try document.takeDocument(RootDocument<Root>.self).root else {
            throw XMLDecodingError(.truncated)
        }
        return root
    }
}
