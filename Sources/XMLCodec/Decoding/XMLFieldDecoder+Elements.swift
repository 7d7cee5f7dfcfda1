extension XMLFieldDecoder {
    /// Decodes a required element.
    @inlinable
    @inline(__always)
    public mutating func decode<Element: XMLElementCodable>(_ field: inout Element) throws(XMLDecodingError) {
        if let value = try elementValue(Element.self) { field = value }
    }

    /// Decodes an optional element.
    @inlinable
    @inline(__always)
    public mutating func decode<Element: XMLElementCodable>(_ field: inout Element?) throws(XMLDecodingError) {
        if let value = try elementValue(Element.self) { field = value }
    }

    /// Decodes one of several elements.
    @inlinable
    @inline(__always)
    public mutating func decode<Element: XMLElementCodable>(_ field: inout [Element]) throws(XMLDecodingError) {
        if let value = try elementValue(Element.self) { field.append(value) }
    }

    /// Decodes an optional element into its box.
    @inlinable
    @inline(__always)
    public mutating func decode<Element: XMLElementCodable>(
        _ field: inout XMLBoxed<Element>
    ) throws(XMLDecodingError) {
        if let value = try elementValue(Element.self) { field.wrappedValue = value }
    }
}

// MARK: - Families of types

extension XMLFieldDecoder {
    /// Decodes a required element whose type `xsi:type` names.
    @inlinable
    public mutating func decode<Family: XMLPolymorphic>(_ field: inout Family) throws(XMLDecodingError) {
        if let value = try familyValue(Family.self) { field = value }
    }

    /// Decodes an optional element whose type `xsi:type` names.
    @inlinable
    public mutating func decode<Family: XMLPolymorphic>(_ field: inout Family?) throws(XMLDecodingError) {
        if let value = try familyValue(Family.self) { field = value }
    }

    /// Decodes one of several elements whose types `xsi:type` names.
    @inlinable
    public mutating func decode<Family: XMLPolymorphic>(_ field: inout [Family]) throws(XMLDecodingError) {
        if let value = try familyValue(Family.self) { field.append(value) }
    }

    /// Decodes one type of a family; for ``XMLPolymorphic/decodeType(_:from:)``.
    @inlinable
    public mutating func decodeType<Element: XMLElementCodable, Family>(
        _ wrap: (consuming Element) -> Family
    ) throws(XMLDecodingError) -> Family? {
        guard let value = try elementValue(Element.self) else { return nil }
        return wrap(consume value)
    }

    @inlinable
    mutating func familyValue<Family: XMLPolymorphic>(_ type: Family.Type) throws(XMLDecodingError) -> Family? {
        if isOpening {
            content = .polymorphic
            unsafe child = unsafe plans.plan(for: type)
            return nil
        }
        return try Family.decodeType(alternative, from: &self)
    }
}
