/// The documents that follow each other in a stream of byte chunks, decoded as they arrive.
///
/// The answers to a request for events are such a stream: complete documents back to back, for hours, with or without
/// XML declarations, white space, comments and processing instructions between them, cut anywhere. Each is there as soon
/// as its last byte is, and memory stays constant. ``XMLLimits`` hold for each document by itself; places in errors count
/// over the whole stream.
///
/// ```swift
/// for try await envelope in XMLDocuments(Envelope<GetStreamingEventsResponse>.self, from: body) {
///     handle(try envelope.content())
/// }
/// ```
///
/// The next chunk is pulled when all documents in the last one have been handed over. The iterator throws
/// ``XMLDecodingError``, the error of the chunks, or `CancellationError` if the task is cancelled; the same again if it
/// is asked further. A stream that ends inside a document is ``XMLDecodingError/Reason/truncated``.
public struct XMLDocuments<Root: XMLRootElement, Chunks: AsyncSequence>: AsyncSequence
where Chunks.Element: XMLByteChunk {
    private let chunks: Chunks
    private let options: XMLDecodingOptions

    /// Chooses where the content of streamed elements goes, as ``XMLDecoder/binarySink`` does.
    public var binarySink: ((borrowing XMLBinaryField) throws -> any XMLBinarySink)?

    /// Chooses where the content of streamed elements goes, in place of ``binarySink``: a sink that may make the source
    /// wait.
    public var asyncBinarySink: (nonisolated(nonsending) (XMLBinaryContent) async throws -> any XMLAsyncBinarySink)?

    /// Creates a sequence of documents.
    ///
    /// - Parameters:
    ///   - type: The type of their root elements.
    ///   - chunks: The stream.
    ///   - options: How they are decoded.
    public init(_ type: Root.Type = Root.self, from chunks: Chunks, options: XMLDecodingOptions = .default) {
        self.chunks = chunks
        self.options = options
    }

    /// Starts reading the stream.
    public func makeAsyncIterator() -> AsyncIterator {
        let documents = DocumentSequence<Root>(options: options)
        documents.binarySink = binarySink
        let decoding = ContentDecoding(documents, from: chunks)
        return AsyncIterator(documents: documents, decoding: decoding, asyncBinarySink: asyncBinarySink)
    }

    /// Decodes one document after the other.
    public struct AsyncIterator: AsyncIteratorProtocol {
        let documents: DocumentSequence<Root>
        let decoding: ContentDecoding<Chunks>
        let asyncBinarySink: (nonisolated(nonsending) (XMLBinaryContent) async throws -> any XMLAsyncBinarySink)?

        /// What lenient decoding put up with in the last document, in order.
        ///
        /// A `for` loop has no access to it: there, ``XMLDecodingOptions/onWarning`` tells of warnings.
        public var warnings: XMLDecodingWarnings { documents.warnings }

        /// The next document, or `nil` at the end of the stream.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws -> Root? {
            while true {
                if let root = documents.takeRoot() { return root }
                if documents.isEnded { return nil }
                try await decoding.advance(isolation: actor, sinks: asyncBinarySink)
            }
        }
    }
}
