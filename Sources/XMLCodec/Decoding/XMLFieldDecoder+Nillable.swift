extension XMLFieldDecoder {
    /// Decodes a required element that `xsi:nil` may leave without a value (XML Schema Part 1 §2.6.2).
    @inlinable
    public mutating func decode<Value: XMLTextCodable>(
        _ field: inout XMLNillable<Value>
    ) throws(XMLDecodingError) {
        if let value = try nillableText(Value.self) { field = value }
    }

    /// Decodes an optional element that `xsi:nil` may leave without a value.
    @inlinable
    public mutating func decode<Value: XMLTextCodable>(
        _ field: inout XMLNillable<Value>?
    ) throws(XMLDecodingError) {
        if let value = try nillableText(Value.self) { field = value }
    }

    /// Decodes one of several elements that `xsi:nil` may leave without a value.
    @inlinable
    public mutating func decode<Value: XMLTextCodable>(
        _ field: inout [XMLNillable<Value>]
    ) throws(XMLDecodingError) {
        if let value = try nillableText(Value.self) { field.append(value) }
    }

    /// Decodes a required element that `xsi:nil` may leave without a value, through a mapping.
    @inlinable
    public mutating func decode<Mapping: XMLTextMapping>(
        _ field: inout XMLNillable<Mapping.Value>,
        as mapping: Mapping.Type
    ) throws(XMLDecodingError) {
        if let value = try nillableText(as: mapping) { field = value }
    }

    /// Decodes an optional element that `xsi:nil` may leave without a value, through a mapping.
    @inlinable
    public mutating func decode<Mapping: XMLTextMapping>(
        _ field: inout XMLNillable<Mapping.Value>?,
        as mapping: Mapping.Type
    ) throws(XMLDecodingError) {
        if let value = try nillableText(as: mapping) { field = value }
    }

    /// Decodes one of several elements that `xsi:nil` may leave without a value, through a mapping.
    @inlinable
    public mutating func decode<Mapping: XMLTextMapping>(
        _ field: inout [XMLNillable<Mapping.Value>],
        as mapping: Mapping.Type
    ) throws(XMLDecodingError) {
        if let value = try nillableText(as: mapping) { field.append(value) }
    }

    /// Decodes a required element that `xsi:nil` may leave without content.
    @inlinable
    public mutating func decode<Element: XMLElementCodable>(
        _ field: inout XMLNillable<Element>
    ) throws(XMLDecodingError) {
        if let value = try nillableElement(Element.self) { field = value }
    }

    /// Decodes an optional element that `xsi:nil` may leave without content.
    @inlinable
    public mutating func decode<Element: XMLElementCodable>(
        _ field: inout XMLNillable<Element>?
    ) throws(XMLDecodingError) {
        if let value = try nillableElement(Element.self) { field = value }
    }

    /// Decodes one of several elements that `xsi:nil` may leave without content.
    @inlinable
    public mutating func decode<Element: XMLElementCodable>(
        _ field: inout [XMLNillable<Element>]
    ) throws(XMLDecodingError) {
        if let value = try nillableElement(Element.self) { field.append(value) }
    }

    @inlinable
    mutating func nillableText<Value: XMLTextCodable>(
        _ type: Value.Type
    ) throws(XMLDecodingError) -> XMLNillable<Value>? {
        isNillable = true
        if !isOpening, isNil { return .null }
        return try textValue(type).map { .value($0) }
    }

    @inlinable
    mutating func nillableText<Mapping: XMLTextMapping>(
        as mapping: Mapping.Type
    ) throws(XMLDecodingError) -> XMLNillable<Mapping.Value>? {
        isNillable = true
        if !isOpening, isNil { return .null }
        return try textValue(as: mapping).map { .value($0) }
    }

    @inlinable
    mutating func nillableElement<Element: XMLElementCodable>(
        _ type: Element.Type
    ) throws(XMLDecodingError) -> XMLNillable<Element>? {
        isNillable = true
        // A nil element's value is taken all the same, so that its memory is empty afterwards.
        let value = try elementValue(type)
        if !isOpening, isNil { return .null }
        return value.map { .value($0) }
    }
}
