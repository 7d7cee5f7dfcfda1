/// Decodes a document pushed in as its bytes arrive, and hands over the values of one repeated property one at a time.
///
/// The values are taken out of the document, so that memory doesn't grow with their number: ``XMLLimits/listCount``
/// doesn't apply to them, and ``XMLLimits/valueBytes`` to each of them together with what surrounds it. What precedes a
/// record is at hand, typed, while it is the last one that ``next()`` returned.
///
/// ```swift
/// var decoder = XMLRecordDecoder(\ArrayOfRealItemsType.items, in: Envelope<FindItemResponse>.self)
/// repeat {
///     let chunk = try connection.read()    // nothing at the end
///     try chunk.isEmpty ? decoder.finish() : decoder.feed(chunk)
///     while let item = try decoder.next() { handle(item) }
/// } while !decoder.isAtEnd
/// let reply = try decoder.takeRoot()
/// ```
public struct XMLRecordDecoder<Root: XMLRootElement, Record>: ~Copyable {
    private let document: RecordDocument<Root, Record>
    private var input = PushedInput()

    /// Creates a decoder for one document.
    ///
    /// - Parameters:
    ///   - property: The property whose values are the records, in every element of its type.
    ///   - type: The type of the document's root element.
    ///   - options: How the document is decoded.
    public init<Element: XMLElementCodable>(
        _ property: WritableKeyPath<Element, [Record]>,
        in type: Root.Type = Root.self,
        options: XMLDecodingOptions = .default
    ) {
        document = RecordDocument(property, options: options)
    }

    /// Chooses where the content of streamed elements goes, as ``XMLDecoder/binarySink`` does.
    public var binarySink: ((borrowing XMLBinaryField) throws -> any XMLBinarySink)? {
        get { document.decoder.binarySink }
        set { document.decoder.binarySink = newValue }
    }

    /// What lenient decoding put up with so far, in order, in records and around them.
    public var warnings: XMLDecodingWarnings { document.decoder.warnings }

    /// Takes the next bytes; the records that end in them, ``next()`` returns.
    ///
    /// - Parameter bytes: Any number of bytes; borrowed for the call. What follows a record that hasn't been taken yet is
    ///   copied.
    /// - Throws: ``XMLDecodingError``. The decoder can't be used any more then, and open sinks have been aborted.
    public mutating func feed(_ bytes: Span<UInt8>) throws(XMLDecodingError) {
        try input.feed(bytes, to: document.decoder)
    }

    /// Takes the next bytes; the records that end in them, ``next()`` returns.
    ///
    /// - Parameter bytes: Any number of bytes.
    /// - Throws: ``XMLDecodingError``. The decoder can't be used any more then, and open sinks have been aborted.
    public mutating func feed(_ bytes: [UInt8]) throws(XMLDecodingError) {
        try feed(bytes.span)
    }

    /// The next record, or `nil` if more bytes are needed.
    ///
    /// - Throws: ``XMLDecodingError``, for what precedes the record's end or, in what has been fed, follows it.
    public mutating func next() throws(XMLDecodingError) -> Record? {
        while true {
            if let record = document.takeRecord() { return record }
            guard document.decoder.isStopped else { return nil }
            try input.advance(document.decoder)
        }
    }

    /// Ends the document.
    ///
    /// Call ``next()`` afterwards until it returns `nil`.
    ///
    /// - Throws: ``XMLDecodingError``, for example ``XMLDecodingError/Reason/truncated``.
    public mutating func finish() throws(XMLDecodingError) {
        try input.finish(document.decoder)
    }

    /// Whether the document has ended and all records have been returned.
    public var isAtEnd: Bool { document.decoder.isEnded }

    /// The path of the last record, while it is the last thing that was decoded.
    public var path: XMLElementPath { document.path }

    /// The place behind the last record.
    public var location: XMLLocation { document.decoder.location }

    /// What precedes the last record of the nearest open element of a type: its parent, the parent's parent and so on.
    ///
    /// - Parameter type: A generated type.
    /// - Returns: A copy of the half-built value, or `nil` if no element of the type is open.
    public func partial<Element: XMLElementCodable>(_ type: Element.Type) -> Element? {
        document.partial(type)
    }

    /// Moves the root element's value out, after the end: all of the document but its records.
    ///
    /// - Throws: ``XMLDecodingError``, for example ``XMLDecodingError/Reason/misuse`` before the end.
    public mutating func takeRoot() throws(XMLDecodingError) -> Root {
        try document.takeRoot()
    }
}
