// Enumerations are read as other text is; what they don't list is noted besides.

extension XMLFieldDecoder {
    /// Decodes a required value of an enumeration.
    @inlinable
    public mutating func decode<Value: XMLEnumeration>(_ field: inout Value) throws(XMLDecodingError) {
        if let value = try enumerationValue(Value.self) { field = value }
    }

    /// Decodes an optional value of an enumeration.
    @inlinable
    public mutating func decode<Value: XMLEnumeration>(_ field: inout Value?) throws(XMLDecodingError) {
        if let value = try enumerationValue(Value.self) { field = value }
    }

    /// Decodes one of several values of an enumeration.
    @inlinable
    public mutating func decode<Value: XMLEnumeration>(_ field: inout [Value]) throws(XMLDecodingError) {
        if let value = try enumerationValue(Value.self) { field.append(value) }
    }

    /// Decodes a value of an enumeration as the alternative of a required choice.
    @inlinable
    public mutating func decode<Value: XMLEnumeration, Choice>(
        _ field: inout Choice,
        _ wrap: (consuming Value) -> Choice
    ) throws(XMLDecodingError) {
        if let value = try enumerationValue(Value.self) { field = wrap(consume value) }
    }

    /// Decodes a value of an enumeration as the alternative of an optional choice.
    @inlinable
    public mutating func decode<Value: XMLEnumeration, Choice>(
        _ field: inout Choice?,
        _ wrap: (consuming Value) -> Choice
    ) throws(XMLDecodingError) {
        if let value = try enumerationValue(Value.self) { field = wrap(consume value) }
    }

    /// Decodes a value of an enumeration as the alternative of a repeated choice.
    @inlinable
    public mutating func decode<Value: XMLEnumeration, Choice>(
        _ field: inout [Choice],
        _ wrap: (consuming Value) -> Choice
    ) throws(XMLDecodingError) {
        if let value = try enumerationValue(Value.self) { field.append(wrap(consume value)) }
    }

    /// Decodes a required element with a value of an enumeration that `xsi:nil` may leave without one.
    @inlinable
    public mutating func decode<Value: XMLEnumeration>(
        _ field: inout XMLNillable<Value>
    ) throws(XMLDecodingError) {
        if let value = try nillableEnumeration(Value.self) { field = value }
    }

    /// Decodes an optional element with a value of an enumeration that `xsi:nil` may leave without one.
    @inlinable
    public mutating func decode<Value: XMLEnumeration>(
        _ field: inout XMLNillable<Value>?
    ) throws(XMLDecodingError) {
        if let value = try nillableEnumeration(Value.self) { field = value }
    }

    /// Decodes one of several elements with values of an enumeration that `xsi:nil` may leave without one.
    @inlinable
    public mutating func decode<Value: XMLEnumeration>(
        _ field: inout [XMLNillable<Value>]
    ) throws(XMLDecodingError) {
        if let value = try nillableEnumeration(Value.self) { field.append(value) }
    }

    /// Decodes a required list of values of an enumeration.
    @inlinable
    public mutating func decodeList<Value: XMLEnumeration>(_ field: inout [Value]) throws(XMLDecodingError) {
        if let values = try enumerationList(Value.self) { field = values }
    }

    /// Decodes an optional list of values of an enumeration.
    @inlinable
    public mutating func decodeList<Value: XMLEnumeration>(_ field: inout [Value]?) throws(XMLDecodingError) {
        if let values = try enumerationList(Value.self) { field = values }
    }

    /// Decodes one of several lists of values of an enumeration.
    @inlinable
    public mutating func decodeList<Value: XMLEnumeration>(_ field: inout [[Value]]) throws(XMLDecodingError) {
        if let values = try enumerationList(Value.self) { field.append(values) }
    }

    /// The value of a text, or `nil` when its element opens.
    @inlinable
    mutating func enumerationValue<Value: XMLEnumeration>(_ type: Value.Type) throws(XMLDecodingError) -> Value? {
        if isOpening {
            content = .text
            return nil
        }
        let text = unsafe trimmedText(Value.xmlPreservesWhiteSpace)
        if let index = unsafe Value.xmlValues.index(of: text.span) { return Value.xmlCases[index] }
        unrecognizedType = Value.xmlTypeName
        guard let value = unsafe Value(xmlText: text.span) else { throw Self.invalidValue(Value.xmlTypeName) }
        return value
    }

    @inlinable
    mutating func nillableEnumeration<Value: XMLEnumeration>(
        _ type: Value.Type
    ) throws(XMLDecodingError) -> XMLNillable<Value>? {
        isNillable = true
        if !isOpening, isNil { return .null }
        return try enumerationValue(type).map { .value($0) }
    }

    @inlinable
    mutating func enumerationList<Value: XMLEnumeration>(_ type: Value.Type) throws(XMLDecodingError) -> [Value]? {
        let values = unsafe try items(type: Value.xmlTypeName) { unsafe Value(xmlText: $0.span) }
        if let values, values.contains(where: { $0.unrecognizedValue != nil }) { unrecognizedType = Value.xmlTypeName }
        return values
    }
}
