/// The values of one repeated property in a document, decoded one at a time while its chunks arrive.
///
/// The values are taken out of the document, so that memory doesn't grow with their number: ``XMLLimits/listCount``
/// doesn't apply to them, and ``XMLLimits/valueBytes`` to each of them together with what surrounds it. What precedes a
/// record is at hand, typed, while it is handled; the rest of the document afterwards.
///
/// ```swift
/// let items = XMLRecords(\ArrayOfRealItemsType.items, in: Envelope<FindItemResponse>.self, from: body)
/// for try await item in items {
///     handle(item, of: items.partial(FindItemParentType.self)?.totalItemsInView)
/// }
/// let reply = try await items.root()    // all but the items
/// ```
///
/// The sequence is read once: leaving a loop and starting another one goes on behind the last record. The next chunk is
/// pulled when all records in the last one have been handed over. The iterator throws ``XMLDecodingError``, the error of
/// the chunks, or `CancellationError` if the task is cancelled; the same again if it is asked further.
public final class XMLRecords<Root: XMLRootElement, Record, Chunks: AsyncSequence>: AsyncSequence
where Chunks.Element: XMLByteChunk {
    private let document: RecordDocument<Root, Record>
    private let decoding: ContentDecoding<Chunks>

    /// Creates a sequence of records.
    ///
    /// - Parameters:
    ///   - property: The property whose values are the records, in every element of its type.
    ///   - type: The type of the document's root element.
    ///   - chunks: The document.
    ///   - options: How it is decoded.
    public init<Element: XMLElementCodable>(
        _ property: WritableKeyPath<Element, [Record]>,
        in type: Root.Type = Root.self,
        from chunks: Chunks,
        options: XMLDecodingOptions = .default
    ) {
        document = RecordDocument(property, options: options)
        decoding = ContentDecoding(document.decoder, from: chunks)
    }

    /// Chooses where the content of streamed elements goes, as ``XMLDecoder/binarySink`` does.
    public var binarySink: ((borrowing XMLBinaryField) throws -> any XMLBinarySink)? {
        get { document.decoder.binarySink }
        set { document.decoder.binarySink = newValue }
    }

    /// Chooses where the content of streamed elements goes, in place of ``binarySink``: a sink that may make the source
    /// wait.
    public var asyncBinarySink: (nonisolated(nonsending) (XMLBinaryContent) async throws -> any XMLAsyncBinarySink)?

    /// The path of the last record, while it is the last thing that was decoded.
    public var path: XMLElementPath { document.path }

    /// The place behind the last record.
    public var location: XMLLocation { document.decoder.location }

    /// What lenient decoding has put up with so far, in order; ``XMLLimits/warnings`` bounds their number.
    public var warnings: XMLDecodingWarnings { document.decoder.warnings }

    /// What precedes the last record of the nearest open element of a type: its parent, the parent's parent and so on.
    ///
    /// - Parameter type: A generated type.
    /// - Returns: A copy of the half-built value, or `nil` if no element of the type is open.
    public func partial<Element: XMLElementCodable>(_ type: Element.Type) -> Element? {
        document.partial(type)
    }

    /// Moves the root element's value out: all of the document but its records.
    ///
    /// Where the document hasn't ended it is read to its end, and the records in what is left are let go.
    ///
    /// - Parameter isolation: The caller's actor.
    /// - Returns: The root element's value.
    /// - Throws: What the iterator throws, or ``XMLDecodingError/Reason/misuse`` the second time.
    public func root(isolation: isolated (any Actor)? = #isolation) async throws -> Root {
        while try await next(isolation: isolation) != nil {}
        return try document.takeRoot()
    }

    private func next(isolation: isolated (any Actor)?) async throws -> Record? {
        while true {
            if let record = document.takeRecord() { return record }
            if document.decoder.isEnded { return nil }
            try await decoding.advance(isolation: isolation, sinks: asyncBinarySink)
        }
    }

    /// Goes on reading the document.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(records: self) }

    /// Decodes one record after the other.
    public struct AsyncIterator: AsyncIteratorProtocol {
        let records: XMLRecords

        /// The next record, or `nil` at the end of the document.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws -> Record? {
            try await records.next(isolation: actor)
        }
    }
}
