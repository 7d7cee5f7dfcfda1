extension XMLFieldDecoder {
    /// Decodes a required value from text.
    @inlinable
    @inline(__always)
    public mutating func decode<Value: XMLTextCodable>(_ field: inout Value) throws(XMLDecodingError) {
        if let value = try textValue(Value.self) { field = value }
    }

    /// Decodes an optional value from text.
    @inlinable
    @inline(__always)
    public mutating func decode<Value: XMLTextCodable>(_ field: inout Value?) throws(XMLDecodingError) {
        if let value = try textValue(Value.self) { field = value }
    }

    /// Decodes one of several values from text.
    @inlinable
    @inline(__always)
    public mutating func decode<Value: XMLTextCodable>(_ field: inout [Value]) throws(XMLDecodingError) {
        if let value = try textValue(Value.self) { field.append(value) }
    }

    /// Decodes a required value from text, through a mapping.
    @inlinable
    @inline(__always)
    public mutating func decode<Mapping: XMLTextMapping>(
        _ field: inout Mapping.Value,
        as mapping: Mapping.Type
    ) throws(XMLDecodingError) {
        if let value = try textValue(as: mapping) { field = value }
    }

    /// Decodes an optional value from text, through a mapping.
    @inlinable
    @inline(__always)
    public mutating func decode<Mapping: XMLTextMapping>(
        _ field: inout Mapping.Value?,
        as mapping: Mapping.Type
    ) throws(XMLDecodingError) {
        if let value = try textValue(as: mapping) { field = value }
    }

    /// Decodes one of several values from text, through a mapping.
    @inlinable
    @inline(__always)
    public mutating func decode<Mapping: XMLTextMapping>(
        _ field: inout [Mapping.Value],
        as mapping: Mapping.Type
    ) throws(XMLDecodingError) {
        if let value = try textValue(as: mapping) { field.append(value) }
    }

    /// Has an empty element decoded as if it held its default value (XML Schema Part 1 §3.3.1); to be called before the
    /// field is decoded.
    ///
    /// - Parameter text: The value's lexical form.
    @inlinable
    public mutating func useDefault(_ text: StaticString) {
        guard !isOpening, !isNil, unsafe self.text.isEmpty else { return }
        // A literal's bytes live as long as the program.
        unsafe self.text = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }
}
