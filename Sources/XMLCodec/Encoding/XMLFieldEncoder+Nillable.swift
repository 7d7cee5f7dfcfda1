extension XMLFieldEncoder {
    /// Encodes a required element that may have no value (XML Schema Part 1 §2.6.2).
    @inlinable
    public mutating func encode<Value: XMLTextCodable>(_ value: XMLNillable<Value>, _ field: Int) {
        if let value = value.value { encode(value, field) } else { encodeNil(field) }
    }

    /// Encodes an optional element that may have no value.
    @inlinable
    public mutating func encode<Value: XMLTextCodable>(_ value: XMLNillable<Value>?, _ field: Int) {
        if let value { encode(value, field) }
    }

    /// Encodes several elements that may have no value.
    @inlinable
    public mutating func encode<Value: XMLTextCodable>(_ values: [XMLNillable<Value>], _ field: Int) {
        if interceptsLists, encodeIntercepted(values, field, { $0.encode($1, field) }) { return }
        for value in values { encode(value, field) }
    }

    /// Encodes a required element that may have no value, through a mapping.
    @inlinable
    public mutating func encode<Mapping: XMLTextMapping>(
        _ value: XMLNillable<Mapping.Value>,
        _ field: Int,
        as mapping: Mapping.Type
    ) {
        if let value = value.value { encode(value, field, as: mapping) } else { encodeNil(field) }
    }

    /// Encodes an optional element that may have no value, through a mapping.
    @inlinable
    public mutating func encode<Mapping: XMLTextMapping>(
        _ value: XMLNillable<Mapping.Value>?,
        _ field: Int,
        as mapping: Mapping.Type
    ) {
        if let value { encode(value, field, as: mapping) }
    }

    /// Encodes several elements that may have no value, through a mapping.
    @inlinable
    public mutating func encode<Mapping: XMLTextMapping>(
        _ values: [XMLNillable<Mapping.Value>],
        _ field: Int,
        as mapping: Mapping.Type
    ) {
        if interceptsLists, encodeIntercepted(values, field, { $0.encode($1, field, as: mapping) }) { return }
        for value in values { encode(value, field, as: mapping) }
    }

    /// Encodes a required element that may have no content.
    @inlinable
    public mutating func encode<Element: XMLElementCodable>(_ value: XMLNillable<Element>, _ field: Int) {
        if let value = value.value { element(value, field, index: -1) } else { encodeNil(field) }
    }

    /// Encodes an optional element that may have no content.
    @inlinable
    public mutating func encode<Element: XMLElementCodable>(_ value: XMLNillable<Element>?, _ field: Int) {
        if let value { encode(value, field) }
    }

    /// Encodes several elements that may have no content.
    @inlinable
    public mutating func encode<Element: XMLElementCodable>(_ values: [XMLNillable<Element>], _ field: Int) {
        if interceptsLists, encodeIntercepted(values, field, { $0.encode($1, field) }) { return }
        for value in values { encode(value, field) }
    }

    /// Encodes a required list that may have no value.
    @inlinable
    public mutating func encodeList<Value: XMLTextCodable>(_ values: XMLNillable<[Value]>, _ field: Int) {
        if let values = values.value { encodeList(values, field) } else { encodeNil(field) }
    }

    /// Encodes an optional list that may have no value.
    @inlinable
    public mutating func encodeList<Value: XMLTextCodable>(_ values: XMLNillable<[Value]>?, _ field: Int) {
        if let values { encodeList(values, field) }
    }

    /// Encodes several lists that may have no value.
    @inlinable
    public mutating func encodeList<Value: XMLTextCodable>(_ lists: [XMLNillable<[Value]>], _ field: Int) {
        if interceptsLists, encodeIntercepted(lists, field, { $0.encodeList($1, field) }) { return }
        for values in lists { encodeList(values, field) }
    }

    /// Encodes a required list that may have no value, each item through a mapping.
    @inlinable
    public mutating func encodeList<Mapping: XMLTextMapping>(
        _ values: XMLNillable<[Mapping.Value]>,
        _ field: Int,
        as mapping: Mapping.Type
    ) {
        if let values = values.value { encodeList(values, field, as: mapping) } else { encodeNil(field) }
    }

    /// Encodes an optional list that may have no value, each item through a mapping.
    @inlinable
    public mutating func encodeList<Mapping: XMLTextMapping>(
        _ values: XMLNillable<[Mapping.Value]>?,
        _ field: Int,
        as mapping: Mapping.Type
    ) {
        if let values { encodeList(values, field, as: mapping) }
    }

    /// Encodes several lists that may have no value, each item through a mapping.
    @inlinable
    public mutating func encodeList<Mapping: XMLTextMapping>(
        _ lists: [XMLNillable<[Mapping.Value]>],
        _ field: Int,
        as mapping: Mapping.Type
    ) {
        if interceptsLists, encodeIntercepted(lists, field, { $0.encodeList($1, field, as: mapping) }) { return }
        for values in lists { encodeList(values, field, as: mapping) }
    }

    /// Encodes a required element that may have no content, and names its type by `xsi:type`.
    @inlinable
    public mutating func encode<Family: XMLPolymorphic>(_ value: XMLNillable<Family>, _ field: Int) {
        if let value = value.value { encode(value, field) } else { encodeNil(Family.self, field) }
    }

    /// Encodes an optional element that may have no content, and names its type by `xsi:type`.
    @inlinable
    public mutating func encode<Family: XMLPolymorphic>(_ value: XMLNillable<Family>?, _ field: Int) {
        if let value { encode(value, field) }
    }

    /// Encodes several elements that may have no content, and names their types by `xsi:type`.
    @inlinable
    public mutating func encode<Family: XMLPolymorphic>(_ values: [XMLNillable<Family>], _ field: Int) {
        if interceptsLists, encodeIntercepted(values, field, { $0.encode($1, field) }) { return }
        for value in values { encode(value, field) }
    }

    /// Encodes required binary content that may be absent.
    public mutating func encode(_ value: XMLNillable<XMLBinary>, _ field: Int) {
        if let value = value.value { encode(value, field) } else { encodeNil(field) }
    }

    /// Encodes optional binary content that may be absent.
    public mutating func encode(_ value: XMLNillable<XMLBinary>?, _ field: Int) {
        if let value { encode(value, field) }
    }

    /// Encodes several pieces of binary content that may be absent.
    public mutating func encode(_ values: [XMLNillable<XMLBinary>], _ field: Int) {
        if interceptsLists, encodeIntercepted(values, field, { $0.encode($1, field) }) { return }
        for value in values { encode(value, field) }
    }

    /// Writes an element that says that it is nil.
    @usableFromInline
    mutating func encodeNil(_ field: Int) {
        startTag(field)
        declareSchemaInstance()
        output.append(literal: " xsi:nil=\"true\"/>")
        tagIsOpen = false
    }

    /// Writes an element that says that it is nil, and names a type all the same: its own is abstract.
    @usableFromInline
    mutating func encodeNil<Family: XMLPolymorphic>(_ family: Family.Type, _ field: Int) {
        begin(family, field, index: -1)
        startTag(field)
        declareSchemaInstance()
        writeType(0)
        output.append(literal: " xsi:nil=\"true\"/>")
        tagIsOpen = false
    }
}
