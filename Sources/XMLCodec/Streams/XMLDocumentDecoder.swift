/// Decodes documents that follow each other in one stream, pushed in as its bytes arrive.
///
/// The answers to a request for events are such a stream: complete documents back to back, with or without XML
/// declarations, white space, comments and processing instructions between them. Each is there as soon as its last byte
/// is. Memory stays constant, however many there are; ``XMLLimits`` hold for each document by itself. Places in errors
/// count over the whole stream. White space between documents is expected in UTF-8.
///
/// ```swift
/// var decoder = XMLDocumentDecoder(Envelope<GetStreamingEventsResponse>.self)
/// repeat {
///     let chunk = try connection.read()    // nothing at the end
///     try chunk.isEmpty ? decoder.finish() : decoder.feed(chunk)
///     while let envelope = try decoder.next() { handle(envelope) }
/// } while !decoder.isAtEnd
/// ```
public struct XMLDocumentDecoder<Root: XMLRootElement>: ~Copyable {
    private let documents: DocumentSequence<Root>
    private var input = PushedInput()

    /// Creates a decoder for one stream.
    ///
    /// - Parameters:
    ///   - type: The type of the documents' root elements.
    ///   - options: How they are decoded.
    public init(_ type: Root.Type = Root.self, options: XMLDecodingOptions = .default) {
        documents = DocumentSequence(options: options)
    }

    /// Chooses where the content of streamed elements goes, as ``XMLDecoder/binarySink`` does.
    public var binarySink: ((borrowing XMLBinaryField) throws -> any XMLBinarySink)? {
        get { documents.binarySink }
        set { documents.binarySink = newValue }
    }

    /// Takes the next bytes; what they complete, ``next()`` returns.
    ///
    /// - Parameter bytes: Any number of bytes; borrowed for the call. What follows a document that hasn't been taken
    ///   yet is copied.
    /// - Throws: ``XMLDecodingError``. The decoder can't be used any more then, and open sinks have been aborted.
    public mutating func feed(_ bytes: Span<UInt8>) throws(XMLDecodingError) {
        try input.feed(bytes, to: documents)
    }

    /// Takes the next bytes; what they complete, ``next()`` returns.
    ///
    /// - Parameter bytes: Any number of bytes.
    /// - Throws: ``XMLDecodingError``. The decoder can't be used any more then, and open sinks have been aborted.
    public mutating func feed(_ bytes: [UInt8]) throws(XMLDecodingError) {
        try feed(bytes.span)
    }

    /// The next document, or `nil` if more bytes are needed.
    ///
    /// - Throws: ``XMLDecodingError``, for what precedes the document's end or, in what has been fed, follows it.
    public mutating func next() throws(XMLDecodingError) -> Root? {
        while true {
            if let root = documents.takeRoot() { return root }
            guard documents.isStopped else { return nil }
            try input.advance(documents)
        }
    }

    /// Ends the stream, which may only be between documents.
    ///
    /// Call ``next()`` afterwards until it returns `nil`.
    ///
    /// - Throws: ``XMLDecodingError``, for example ``XMLDecodingError/Reason/truncated``.
    public mutating func finish() throws(XMLDecodingError) {
        try input.finish(documents)
    }

    /// Whether the stream has ended and all documents have been returned.
    public var isAtEnd: Bool { documents.isEnded }
}
