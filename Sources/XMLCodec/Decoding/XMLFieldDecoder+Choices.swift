extension XMLFieldDecoder {
    /// Decodes an element as the alternative of a required choice.
    @inlinable
    @inline(__always)
    public mutating func decode<Element: XMLElementCodable, Choice>(
        _ field: inout Choice,
        _ wrap: (consuming Element) -> Choice
    ) throws(XMLDecodingError) {
        if let value = try elementValue(Element.self) { field = wrap(consume value) }
    }

    /// Decodes an element as the alternative of an optional choice.
    @inlinable
    @inline(__always)
    public mutating func decode<Element: XMLElementCodable, Choice>(
        _ field: inout Choice?,
        _ wrap: (consuming Element) -> Choice
    ) throws(XMLDecodingError) {
        if let value = try elementValue(Element.self) { field = wrap(consume value) }
    }

    /// Decodes an element as the alternative of a repeated choice.
    @inlinable
    @inline(__always)
    public mutating func decode<Element: XMLElementCodable, Choice>(
        _ field: inout [Choice],
        _ wrap: (consuming Element) -> Choice
    ) throws(XMLDecodingError) {
        if let value = try elementValue(Element.self) { field.append(wrap(consume value)) }
    }

    /// Decodes text as the alternative of a required choice.
    @inlinable
    @inline(__always)
    public mutating func decode<Value: XMLTextCodable, Choice>(
        _ field: inout Choice,
        _ wrap: (consuming Value) -> Choice
    ) throws(XMLDecodingError) {
        if let value = try textValue(Value.self) { field = wrap(consume value) }
    }

    /// Decodes text as the alternative of an optional choice.
    @inlinable
    @inline(__always)
    public mutating func decode<Value: XMLTextCodable, Choice>(
        _ field: inout Choice?,
        _ wrap: (consuming Value) -> Choice
    ) throws(XMLDecodingError) {
        if let value = try textValue(Value.self) { field = wrap(consume value) }
    }

    /// Decodes text as the alternative of a repeated choice.
    @inlinable
    @inline(__always)
    public mutating func decode<Value: XMLTextCodable, Choice>(
        _ field: inout [Choice],
        _ wrap: (consuming Value) -> Choice
    ) throws(XMLDecodingError) {
        if let value = try textValue(Value.self) { field.append(wrap(consume value)) }
    }

    /// Decodes text through a mapping, as the alternative of a required choice.
    @inlinable
    @inline(__always)
    public mutating func decode<Mapping: XMLTextMapping, Choice>(
        _ field: inout Choice,
        as mapping: Mapping.Type,
        _ wrap: (consuming Mapping.Value) -> Choice
    ) throws(XMLDecodingError) {
        if let value = try textValue(as: mapping) { field = wrap(consume value) }
    }

    /// Decodes text through a mapping, as the alternative of an optional choice.
    @inlinable
    @inline(__always)
    public mutating func decode<Mapping: XMLTextMapping, Choice>(
        _ field: inout Choice?,
        as mapping: Mapping.Type,
        _ wrap: (consuming Mapping.Value) -> Choice
    ) throws(XMLDecodingError) {
        if let value = try textValue(as: mapping) { field = wrap(consume value) }
    }

    /// Decodes text through a mapping, as the alternative of a repeated choice.
    @inlinable
    @inline(__always)
    public mutating func decode<Mapping: XMLTextMapping, Choice>(
        _ field: inout [Choice],
        as mapping: Mapping.Type,
        _ wrap: (consuming Mapping.Value) -> Choice
    ) throws(XMLDecodingError) {
        if let value = try textValue(as: mapping) { field.append(wrap(consume value)) }
    }
}
