extension XMLFieldDecoder {
    // MARK: - Streamed content

    /// Decodes required binary content, which has gone to its sink.
    public mutating func decode(_ field: inout XMLBinary) throws(XMLDecodingError) {
        if let value = binaryValue() { field = value }
    }

    /// Decodes optional binary content, which has gone to its sink.
    public mutating func decode(_ field: inout XMLBinary?) throws(XMLDecodingError) {
        if let value = binaryValue() { field = value }
    }

    /// Decodes one of several pieces of binary content, which has gone to its sink.
    public mutating func decode(_ field: inout [XMLBinary]) throws(XMLDecodingError) {
        if let value = binaryValue() { field.append(value) }
    }

    /// Decodes binary content as the alternative of a repeated choice.
    public mutating func decode<Choice>(
        _ field: inout [Choice],
        _ wrap: (consuming XMLBinary) -> Choice
    ) throws(XMLDecodingError) {
        if let value = binaryValue() { field.append(wrap(consume value)) }
    }

    /// Decodes binary content as the alternative of an optional choice.
    public mutating func decode<Choice>(
        _ field: inout Choice?,
        _ wrap: (consuming XMLBinary) -> Choice
    ) throws(XMLDecodingError) {
        if let value = binaryValue() { field = wrap(consume value) }
    }

    /// Decodes binary content as the alternative of a required choice.
    public mutating func decode<Choice>(
        _ field: inout Choice,
        _ wrap: (consuming XMLBinary) -> Choice
    ) throws(XMLDecodingError) {
        if let value = binaryValue() { field = wrap(consume value) }
    }

    mutating func binaryValue() -> XMLBinary? {
        if isOpening {
            content = .binary
            return nil
        }
        defer { binary = XMLBinary() }
        return binary
    }

    // MARK: - Wildcards

    /// Decodes a required element that is kept as it is.
    public mutating func decode(_ field: inout XMLFragment) throws(XMLDecodingError) {
        if let value = fragmentValue() { field = value }
    }

    /// Decodes an optional element that is kept as it is.
    public mutating func decode(_ field: inout XMLFragment?) throws(XMLDecodingError) {
        if let value = fragmentValue() { field = value }
    }

    /// Decodes one of several elements that are kept as they are.
    public mutating func decode(_ field: inout [XMLFragment]) throws(XMLDecodingError) {
        if let value = fragmentValue() { field.append(value) }
    }

    /// Decodes an element that is kept as it is, as the alternative of a repeated choice.
    public mutating func decode<Choice>(
        _ field: inout [Choice],
        _ wrap: (consuming XMLFragment) -> Choice
    ) throws(XMLDecodingError) {
        if let value = fragmentValue() { field.append(wrap(consume value)) }
    }

    /// Decodes an element that is kept as it is, as the alternative of an optional choice.
    public mutating func decode<Choice>(
        _ field: inout Choice?,
        _ wrap: (consuming XMLFragment) -> Choice
    ) throws(XMLDecodingError) {
        if let value = fragmentValue() { field = wrap(consume value) }
    }

    /// Decodes an element that is kept as it is, as the alternative of a required choice.
    public mutating func decode<Choice>(
        _ field: inout Choice,
        _ wrap: (consuming XMLFragment) -> Choice
    ) throws(XMLDecodingError) {
        if let value = fragmentValue() { field = wrap(consume value) }
    }

    private mutating func fragmentValue() -> XMLFragment? {
        if isOpening {
            content = .fragment
            return nil
        }
        defer { fragment = nil }
        return fragment
    }

    /// Decodes an attribute that is kept as it is.
    public mutating func decode(_ field: inout XMLAnyAttributes) throws(XMLDecodingError) {
        if let attribute { field.attributes.append(attribute) }
        attribute = nil
    }

    // MARK: - Unknown content

    /// Decodes an element or an attribute that the type doesn't know.
    public mutating func decode(_ field: inout XMLUnknownContent) throws(XMLDecodingError) {
        switch unknown {
        case .element(let place): if let fragment { field.insert(fragment, at: place) }
        case .attribute(let attribute): field.add(attribute)
        case .valueAttribute(let attribute, let place): field.add(attribute, toValueBefore: place)
        case .typeName(let name): field.typeName = name
        case nil: break
        }
        fragment = nil
        unknown = nil
    }
}
