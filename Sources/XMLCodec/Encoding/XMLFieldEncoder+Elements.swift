extension XMLFieldEncoder {
    /// Encodes a required element.
    @inlinable
    public mutating func encode<Element: XMLElementCodable>(_ value: Element, _ field: Int) {
        element(value, field)
    }

    /// Encodes an optional element.
    @inlinable
    public mutating func encode<Element: XMLElementCodable>(_ value: Element?, _ field: Int) {
        if let value { element(value, field) }
    }

    /// Encodes several elements.
    @inlinable
    public mutating func encode<Element: XMLElementCodable>(_ values: [Element], _ field: Int) {
        if records != nil, encodeRecords(values, field, { $0.element($1, field, index: $2) }) { return }
        for (index, value) in values.enumerated() { element(value, field, index: index) }
    }

    // MARK: - Families of types

    /// Encodes a required element and names its type by `xsi:type`.
    @inlinable
    public mutating func encode<Family: XMLPolymorphic>(_ value: Family, _ field: Int) {
        encode(family: value, field, index: -1)
    }

    /// Encodes an optional element and names its type by `xsi:type`.
    @inlinable
    public mutating func encode<Family: XMLPolymorphic>(_ value: Family?, _ field: Int) {
        if let value { encode(family: value, field, index: -1) }
    }

    /// Encodes several elements and names their types by `xsi:type`.
    @inlinable
    public mutating func encode<Family: XMLPolymorphic>(_ values: [Family], _ field: Int) {
        if records != nil, encodeRecords(values, field, { $0.encode(family: $1, field, index: $2) }) { return }
        for (index, value) in values.enumerated() { encode(family: value, field, index: index) }
    }

    /// Encodes one type of a family; for ``XMLPolymorphic/encodeType(to:)``.
    @inlinable
    public mutating func encodeType<Element: XMLElementCodable>(_ value: Element, _ type: Int) {
        guard let types = familyTypes else { return }
        familyTypes = nil
        element(TypedElement(value: value, typeName: types.names[type]), familyField, index: familyIndex)
    }

    @inlinable
    mutating func encode<Family: XMLPolymorphic>(family value: Family, _ field: Int, index: Int) {
        familyTypes = Family.xmlTypes.storage
        familyField = field
        familyIndex = index
        value.encodeType(to: &self)
    }

    // MARK: - Nil

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
        if records != nil, encodeRecords(values, field, { $0.encode($1, field) }) { return }
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
        if records != nil, encodeRecords(values, field, { $0.encode($1, field, as: mapping) }) { return }
        for value in values { encode(value, field, as: mapping) }
    }

    /// Encodes a required element that may have no content.
    @inlinable
    public mutating func encode<Element: XMLElementCodable>(_ value: XMLNillable<Element>, _ field: Int) {
        if let value = value.value { element(value, field) } else { encodeNil(field) }
    }

    /// Encodes an optional element that may have no content.
    @inlinable
    public mutating func encode<Element: XMLElementCodable>(_ value: XMLNillable<Element>?, _ field: Int) {
        if let value { encode(value, field) }
    }

    /// Encodes several elements that may have no content.
    @inlinable
    public mutating func encode<Element: XMLElementCodable>(_ values: [XMLNillable<Element>], _ field: Int) {
        if records != nil, encodeRecords(values, field, { $0.encode($1, field) }) { return }
        for value in values { encode(value, field) }
    }

    /// Writes an element that says that it is nil.
    @usableFromInline
    mutating func encodeNil(_ field: Int) {
        startTag(field, index: -1)
        declareSchemaInstance()
        output.append(literal: " xsi:nil=\"true\"/>")
        tagIsOpen = false
    }
}
