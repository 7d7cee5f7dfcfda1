extension XMLEncoder {
    /// Encodes a document one of whose repeated properties has its values from a sequence, a few at a time.
    ///
    /// ```swift
    /// let response = Envelope(FindItemResponse(...))      // its items are empty
    /// let body = try XMLEncoder().body(for: response, records: \ArrayOfRealItemsType.items, from: messages)
    /// ```
    ///
    /// The records are encoded while the document is written, in memory that doesn't grow with their number; what is
    /// around them is encoded again for each batch of them, and should be small. The length isn't known beforehand.
    ///
    /// - Parameters:
    ///   - root: The root element's value. It has to hold exactly one element of the type that the property is of,
    ///     not counting those in values that the property has itself, which come before the records.
    ///   - property: The property, a repeated element or a repeated choice.
    ///   - records: The records; an expression that is evaluated each time the document is written.
    /// - Returns: The document, ready to be written.
    /// - Throws: ``XMLEncodingError`` if the value holds what XML can't carry, or a file doesn't exist;
    ///   ``XMLEncodingError/Reason/recordPlaces(_:)`` if there is no place for the records, or more than one.
    public func body<Root: XMLRootElement, Owner: XMLElementCodable, Records: Sequence & SendableMetatype>(
        for root: Root,
        records property: WritableKeyPath<Owner, [Records.Element]>,
        from records: @autoclosure @escaping @Sendable () -> Records
    ) throws(XMLEncodingError) -> XMLBody where Records.Element: Sendable {
        let encoder = try RecordEncoder(self, root, property: property)
        return XMLBody(try encoder.documentParts { _ in SequenceRecords(encoder: encoder, records: records) })
    }

    /// Encodes a document one of whose repeated properties has its values from an asynchronous sequence, one at a time.
    ///
    /// The document is to be iterated over with `for try await`: each record is handed over before the next one is
    /// asked for. The records are encoded in memory that doesn't grow with their number; what is around them is
    /// encoded again for each of them, and should be small. The length isn't known beforehand.
    ///
    /// - Parameters:
    ///   - root: The root element's value. It has to hold exactly one element of the type that the property is of,
    ///     not counting those in values that the property has itself, which come before the records.
    ///   - property: The property, a repeated element or a repeated choice.
    ///   - records: The records; an expression that is evaluated each time the document is iterated over.
    /// - Returns: The document, ready to be iterated over.
    /// - Throws: ``XMLEncodingError`` if the value holds what XML can't carry, or a file doesn't exist;
    ///   ``XMLEncodingError/Reason/recordPlaces(_:)`` if there is no place for the records, or more than one.
    public func body<Root: XMLRootElement, Owner: XMLElementCodable, Records: AsyncSequence & SendableMetatype>(
        for root: Root,
        records property: WritableKeyPath<Owner, [Records.Element]>,
        from records: @autoclosure @escaping @Sendable () -> Records
    ) throws(XMLEncodingError) -> XMLBody where Records.Element: Sendable {
        let encoder = try RecordEncoder(self, root, property: property)
        return XMLBody(try encoder.documentParts { AwaitedRecords(encoder: encoder, path: $0, records: records) })
    }
}
