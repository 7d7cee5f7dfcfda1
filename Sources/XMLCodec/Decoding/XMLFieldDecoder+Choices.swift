extension XMLFieldDecoder {
    /// Decodes an element as the alternative of a required choice.
    @inlinable
    @inline(__always)
    public mutating func decode<Element: XMLElementCodable, Choice>(
        _ field: inout Choice,
        _ wrap: (Element) -> Choice
    ) throws(XMLDecodingError) {
        if let value = elementValue(Element.self) { field = wrap(value) }
    }

    /// Decodes an element as the alternative of an optional choice.
    @inlinable
    @inline(__always)
    public mutating func decode<Element: XMLElementCodable, Choice>(
        _ field: inout Choice?,
        _ wrap: (Element) -> Choice
    ) throws(XMLDecodingError) {
        if let value = elementValue(Element.self) { field = wrap(value) }
    }

    /// Decodes an element as the alternative of a repeated choice.
    @inlinable
    @inline(__always)
    public mutating func decode<Element: XMLElementCodable, Choice>(
        _ field: inout [Choice],
        _ wrap: (Element) -> Choice
    ) throws(XMLDecodingError) {
        if let value = elementValue(Element.self) { field.append(wrap(value)) }
    }

    /// Decodes text as the alternative of a required choice.
    @inlinable
    @inline(__always)
    public mutating func decode<Value: XMLTextCodable, Choice>(
        _ field: inout Choice,
        _ wrap: (Value) -> Choice
    ) throws(XMLDecodingError) {
        if let value = try textValue(Value.self) { field = wrap(value) }
    }

    /// Decodes text as the alternative of an optional choice.
    @inlinable
    @inline(__always)
    public mutating func decode<Value: XMLTextCodable, Choice>(
        _ field: inout Choice?,
        _ wrap: (Value) -> Choice
    ) throws(XMLDecodingError) {
        if let value = try textValue(Value.self) { field = wrap(value) }
    }

    /// Decodes text as the alternative of a repeated choice.
    @inlinable
    @inline(__always)
    public mutating func decode<Value: XMLTextCodable, Choice>(
        _ field: inout [Choice],
        _ wrap: (Value) -> Choice
    ) throws(XMLDecodingError) {
        if let value = try textValue(Value.self) { field.append(wrap(value)) }
    }

    /// Decodes text through a mapping, as the alternative of a required choice.
    @inlinable
    @inline(__always)
    public mutating func decode<Mapping: XMLTextMapping, Choice>(
        _ field: inout Choice,
        as mapping: Mapping.Type,
        _ wrap: (Mapping.Value) -> Choice
    ) throws(XMLDecodingError) {
        if let value = try textValue(as: mapping) { field = wrap(value) }
    }

    /// Decodes text through a mapping, as the alternative of an optional choice.
    @inlinable
    @inline(__always)
    public mutating func decode<Mapping: XMLTextMapping, Choice>(
        _ field: inout Choice?,
        as mapping: Mapping.Type,
        _ wrap: (Mapping.Value) -> Choice
    ) throws(XMLDecodingError) {
        if let value = try textValue(as: mapping) { field = wrap(value) }
    }

    /// Decodes text through a mapping, as the alternative of a repeated choice.
    @inlinable
    @inline(__always)
    public mutating func decode<Mapping: XMLTextMapping, Choice>(
        _ field: inout [Choice],
        as mapping: Mapping.Type,
        _ wrap: (Mapping.Value) -> Choice
    ) throws(XMLDecodingError) {
        if let value = try textValue(as: mapping) { field.append(wrap(value)) }
    }
}
