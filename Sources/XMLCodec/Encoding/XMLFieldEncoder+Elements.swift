extension XMLFieldEncoder {
    /// Encodes a required element.
    @inlinable
    public mutating func encode<Element: XMLElementCodable>(_ value: Element, _ field: Int) {
        element(value, field, index: -1)
    }

    /// Encodes an optional element.
    @inlinable
    public mutating func encode<Element: XMLElementCodable>(_ value: Element?, _ field: Int) {
        if let value { element(value, field, index: -1) }
    }

    /// Encodes an optional element that is kept on the heap.
    @inlinable
    public mutating func encode<Element: XMLElementCodable>(_ value: XMLBoxed<Element>, _ field: Int) {
        unsafe value.withUnsafePointer { unsafe element(at: $0, field, index: -1) }
    }

    /// Encodes several elements.
    @inlinable
    public mutating func encode<Element: XMLElementCodable>(_ values: [Element], _ field: Int) {
        if interceptsLists, encodeIntercepted(values, field, { $0.element($1, field, index: $2) }) { return }
        unsafe values.withUnsafeBufferPointer { values in
            guard let start = values.baseAddress else { return }
            for index in values.indices { unsafe element(at: start + index, field, index: index) }
        }
    }

    // MARK: - Choices

    /// Encodes the alternative of a required choice.
    @inlinable
    public mutating func encode<Choice: XMLChoice>(_ value: Choice, _ field: Int) {
        value.encodeAlternative(to: &self, field)
    }

    /// Encodes the alternative of an optional choice.
    @inlinable
    public mutating func encode<Choice: XMLChoice>(_ value: Choice?, _ field: Int) {
        if let value { encode(value, field) }
    }

    /// Encodes the alternatives of a repeated choice.
    @inlinable
    public mutating func encode<Choice: XMLChoice>(_ values: [Choice], _ field: Int) {
        if interceptsLists, encodeIntercepted(values, field, { $1.encodeAlternative(to: &$0, field) }) { return }
        unsafe values.withUnsafeBufferPointer { values in
            guard let start = values.baseAddress else { return }
            for index in values.indices { unsafe alternative(at: start + index, field) }
        }
    }

    /// Encodes the alternative of a choice that is in memory.
    @usableFromInline
    mutating func alternative<Choice: XMLChoice>(at value: UnsafePointer<Choice>, _ field: Int) {
        unsafe lend(value, to: &self) { (value, encoder) in value.encodeAlternative(to: &encoder, field) }
    }

    // MARK: - Families of types

    /// Encodes a required element and names its type by `xsi:type`.
    @inlinable
    public mutating func encode<Family: XMLPolymorphic>(_ value: Family, _ field: Int) {
        begin(Family.self, field, index: -1)
        value.encodeType(to: &self)
    }

    /// Encodes an optional element and names its type by `xsi:type`.
    @inlinable
    public mutating func encode<Family: XMLPolymorphic>(_ value: Family?, _ field: Int) {
        if let value { encode(value, field) }
    }

    /// Encodes several elements and names their types by `xsi:type`.
    @inlinable
    public mutating func encode<Family: XMLPolymorphic>(_ values: [Family], _ field: Int) {
        if interceptsLists, encodeIntercepted(values, field, { $0.member($1, field, index: $2) }) { return }
        unsafe values.withUnsafeBufferPointer { values in
            guard let start = values.baseAddress else { return }
            for index in values.indices { unsafe member(at: start + index, field, index: index) }
        }
    }

    /// Encodes one type of a family; for ``XMLPolymorphic/encodeType(to:)``.
    @inlinable
    public mutating func encodeType<Element: XMLElementCodable>(_ value: Element, _ type: Int) {
        element(value, ofType: type)
    }

    @usableFromInline
    mutating func element<Element: XMLElementCodable>(_ value: borrowing Element, ofType type: Int) {
        let (field, index) = (familyField, familyIndex)
        let table = Element.xmlFields
        let outer = unsafe open(table.texts, table.namespaces, field)
        declareSchemaInstance()
        writeType(type)
        value.encodeFields(to: &self)
        close(outer, field, index)
    }

    /// Encodes one type of a family, which is in memory.
    @usableFromInline
    mutating func member<Family: XMLPolymorphic>(at value: UnsafePointer<Family>, _ field: Int, index: Int) {
        begin(Family.self, field, index: index)
        unsafe lend(value, to: &self) { (value, encoder) in value.encodeType(to: &encoder) }
    }

    @usableFromInline
    mutating func member<Family: XMLPolymorphic>(_ value: Family, _ field: Int, index: Int) {
        begin(Family.self, field, index: index)
        value.encodeType(to: &self)
    }

    @inlinable
    mutating func begin<Family: XMLPolymorphic>(_ family: Family.Type, _ field: Int, index: Int) {
        unsafe familyTypes = family.xmlTypes.texts
        familyField = field
        familyIndex = index
    }

    /// Writes `xsi:type` into the start tag that is open, where its prefix is declared.
    mutating func writeType(_ type: Int) {
        guard let types = unsafe familyTypes else { return }
        output.append(literal: " xsi:type=\"")
        unsafe output.append(raw: types[type].name)
        output.append(literal: "\"")
    }
}
