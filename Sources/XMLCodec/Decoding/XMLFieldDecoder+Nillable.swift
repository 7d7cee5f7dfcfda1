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

// MARK: - Lists

extension XMLFieldDecoder {
    /// Decodes a required list that `xsi:nil` may leave without a value.
    @inlinable
    public mutating func decodeList<Value: XMLTextCodable>(
        _ field: inout XMLNillable<[Value]>
    ) throws(XMLDecodingError) {
        if let value = try nillableList(Value.self) { field = value }
    }

    /// Decodes an optional list that `xsi:nil` may leave without a value.
    @inlinable
    public mutating func decodeList<Value: XMLTextCodable>(
        _ field: inout XMLNillable<[Value]>?
    ) throws(XMLDecodingError) {
        if let value = try nillableList(Value.self) { field = value }
    }

    /// Decodes one of several lists that `xsi:nil` may leave without a value.
    @inlinable
    public mutating func decodeList<Value: XMLTextCodable>(
        _ field: inout [XMLNillable<[Value]>]
    ) throws(XMLDecodingError) {
        if let value = try nillableList(Value.self) { field.append(value) }
    }

    /// Decodes a required list that `xsi:nil` may leave without a value, each value through a mapping.
    @inlinable
    public mutating func decodeList<Mapping: XMLTextMapping>(
        _ field: inout XMLNillable<[Mapping.Value]>,
        as mapping: Mapping.Type
    ) throws(XMLDecodingError) {
        if let value = try nillableList(as: mapping) { field = value }
    }

    /// Decodes an optional list that `xsi:nil` may leave without a value, each value through a mapping.
    @inlinable
    public mutating func decodeList<Mapping: XMLTextMapping>(
        _ field: inout XMLNillable<[Mapping.Value]>?,
        as mapping: Mapping.Type
    ) throws(XMLDecodingError) {
        if let value = try nillableList(as: mapping) { field = value }
    }

    /// Decodes one of several lists that `xsi:nil` may leave without a value, each value through a mapping.
    @inlinable
    public mutating func decodeList<Mapping: XMLTextMapping>(
        _ field: inout [XMLNillable<[Mapping.Value]>],
        as mapping: Mapping.Type
    ) throws(XMLDecodingError) {
        if let value = try nillableList(as: mapping) { field.append(value) }
    }

    @inlinable
    mutating func nillableList<Value: XMLTextCodable>(
        _ type: Value.Type
    ) throws(XMLDecodingError) -> XMLNillable<[Value]>? {
        isNillable = true
        if !isOpening, isNil { return .null }
        return try listValue(type).map { .value($0) }
    }

    @inlinable
    mutating func nillableList<Mapping: XMLTextMapping>(
        as mapping: Mapping.Type
    ) throws(XMLDecodingError) -> XMLNillable<[Mapping.Value]>? {
        isNillable = true
        if !isOpening, isNil { return .null }
        return try listValue(as: mapping).map { .value($0) }
    }
}

// MARK: - Families of types, streamed content

extension XMLFieldDecoder {
    /// Decodes a required element whose type `xsi:type` names, and that `xsi:nil` may leave without content.
    @inlinable
    public mutating func decode<Family: XMLPolymorphic>(
        _ field: inout XMLNillable<Family>
    ) throws(XMLDecodingError) {
        if let value = try nillableFamily(Family.self) { field = value }
    }

    /// Decodes an optional element whose type `xsi:type` names, and that `xsi:nil` may leave without content.
    @inlinable
    public mutating func decode<Family: XMLPolymorphic>(
        _ field: inout XMLNillable<Family>?
    ) throws(XMLDecodingError) {
        if let value = try nillableFamily(Family.self) { field = value }
    }

    /// Decodes one of several elements whose types `xsi:type` names, and that `xsi:nil` may leave without content.
    @inlinable
    public mutating func decode<Family: XMLPolymorphic>(
        _ field: inout [XMLNillable<Family>]
    ) throws(XMLDecodingError) {
        if let value = try nillableFamily(Family.self) { field.append(value) }
    }

    /// Decodes required binary content, which has gone to its sink unless `xsi:nil` leaves the element without it.
    public mutating func decode(_ field: inout XMLNillable<XMLBinary>) throws(XMLDecodingError) {
        if let value = nillableBinary() { field = value }
    }

    /// Decodes optional binary content, which has gone to its sink unless `xsi:nil` leaves the element without it.
    public mutating func decode(_ field: inout XMLNillable<XMLBinary>?) throws(XMLDecodingError) {
        if let value = nillableBinary() { field = value }
    }

    /// Decodes one of several pieces of binary content, which has gone to its sink unless `xsi:nil` leaves the element
    /// without it.
    public mutating func decode(_ field: inout [XMLNillable<XMLBinary>]) throws(XMLDecodingError) {
        if let value = nillableBinary() { field.append(value) }
    }

    @inlinable
    mutating func nillableFamily<Family: XMLPolymorphic>(
        _ type: Family.Type
    ) throws(XMLDecodingError) -> XMLNillable<Family>? {
        isNillable = true
        // A nil element's value is taken all the same, so that its memory is empty afterwards.
        let value = try familyValue(type)
        if !isOpening, isNil { return .null }
        return value.map { .value($0) }
    }

    private mutating func nillableBinary() -> XMLNillable<XMLBinary>? {
        isNillable = true
        if !isOpening, isNil { return .null }
        return binaryValue().map { .value($0) }
    }
}
