extension XMLFieldEncoder {
    /// Encodes a required value as text.
    @inlinable
    public mutating func encode<Value: XMLTextCodable>(_ value: Value, _ field: Int) {
        if Value.self == XMLQName.self, let names = names([value]) { return encode(names: names, field) }
        begin(field)
        value.encodeText(to: &output)
        end(field)
    }

    /// Encodes an optional value as text.
    @inlinable
    @inline(__always)
    public mutating func encode<Value: XMLTextCodable>(_ value: Value?, _ field: Int) {
        if let value { encode(value, field) }
    }

    /// Encodes several values as text.
    @inlinable
    public mutating func encode<Value: XMLTextCodable>(_ values: [Value], _ field: Int) {
        if interceptsLists, encodeIntercepted(values, field, { $0.encode($1, field) }) { return }
        for value in values { encode(value, field) }
    }

    // MARK: - Strings

    /// Encodes a required string.
    public mutating func encode(_ value: String, _ field: Int) {
        if value.utf8.count >= Self.lentByteCount, leaveHole(forLong: value, field) { return }
        let isDone: Void? = unsafe value.utf8.withContiguousStorageIfAvailable { unsafe encode(utf8: $0, field) }
        // Only strings bridged from Foundation aren't contiguous.
        guard isDone == nil else { return }
        begin(field)
        output.append(value)
        end(field)
    }

    /// Encodes an optional string.
    @inlinable
    @inline(__always)
    public mutating func encode(_ value: String?, _ field: Int) {
        if let value { encode(value, field) }
    }

    /// Encodes several strings.
    public mutating func encode(_ values: [String], _ field: Int) {
        if interceptsLists, encodeIntercepted(values, field, { $0.encode($1, field) }) { return }
        for value in values { encode(value, field) }
    }

    /// Encodes a string and the tags around it with room made once, unless it needs escaping.
    @inline(__always)
    private mutating func encode(utf8 bytes: UnsafeBufferPointer<UInt8>, _ field: Int) {
        let text = unsafe texts[field]
        output.reserve(text.room &+ bytes.count)
        place(opening: text)
        guard let source = bytes.baseAddress else { return output.place(text.close) }
        if unsafe output.placeASCII(source, bytes.count) {
            output.place(text.close)
        } else {
            unsafe output.appendEscaped(bytes, in: output.context)
            end(field)
        }
    }

    // MARK: - Mappings

    /// Encodes a required value as text, through a mapping.
    @inlinable
    public mutating func encode<Mapping: XMLTextMapping>(_ value: Mapping.Value, _ field: Int, as mapping: Mapping.Type)
    {
        begin(field)
        Mapping.encode(value, to: &output)
        end(field)
    }

    /// Encodes an optional value as text, through a mapping.
    @inlinable
    @inline(__always)
    public mutating func encode<Mapping: XMLTextMapping>(
        _ value: Mapping.Value?,
        _ field: Int,
        as mapping: Mapping.Type
    ) {
        if let value { encode(value, field, as: mapping) }
    }

    /// Encodes several values as text, through a mapping.
    @inlinable
    public mutating func encode<Mapping: XMLTextMapping>(
        _ values: [Mapping.Value],
        _ field: Int,
        as mapping: Mapping.Type
    ) {
        if interceptsLists, encodeIntercepted(values, field, { $0.encode($1, field, as: mapping) }) { return }
        for value in values { encode(value, field, as: mapping) }
    }

    // MARK: - Lists

    /// Encodes a required list: values separated by spaces in one text (XML Schema Part 2 §2.5.1.2).
    @inlinable
    public mutating func encodeList<Value: XMLTextCodable>(_ values: [Value], _ field: Int) {
        if Value.self == XMLQName.self, let names = names(values) { return encode(names: names, field) }
        begin(field)
        for (index, value) in values.enumerated() {
            if index > 0 { output.append(ascii: UInt8(ascii: " ")) }
            value.encodeText(to: &output)
        }
        end(field)
    }

    /// Encodes an optional list.
    @inlinable
    public mutating func encodeList<Value: XMLTextCodable>(_ values: [Value]?, _ field: Int) {
        if let values { encodeList(values, field) }
    }

    /// Encodes several lists.
    @inlinable
    public mutating func encodeList<Value: XMLTextCodable>(_ lists: [[Value]], _ field: Int) {
        if interceptsLists, encodeIntercepted(lists, field, { $0.encodeList($1, field) }) { return }
        for values in lists { encodeList(values, field) }
    }

    /// Encodes a required list, each value through a mapping.
    @inlinable
    public mutating func encodeList<Mapping: XMLTextMapping>(
        _ values: [Mapping.Value],
        _ field: Int,
        as mapping: Mapping.Type
    ) {
        begin(field)
        for (index, value) in values.enumerated() {
            if index > 0 { output.append(ascii: UInt8(ascii: " ")) }
            Mapping.encode(value, to: &output)
        }
        end(field)
    }

    /// Encodes an optional list, each value through a mapping.
    @inlinable
    public mutating func encodeList<Mapping: XMLTextMapping>(
        _ values: [Mapping.Value]?,
        _ field: Int,
        as mapping: Mapping.Type
    ) {
        if let values { encodeList(values, field, as: mapping) }
    }

    /// Encodes several lists, each value through a mapping.
    @inlinable
    public mutating func encodeList<Mapping: XMLTextMapping>(
        _ lists: [[Mapping.Value]],
        _ field: Int,
        as mapping: Mapping.Type
    ) {
        if interceptsLists, encodeIntercepted(lists, field, { $0.encodeList($1, field, as: mapping) }) { return }
        for values in lists { encodeList(values, field, as: mapping) }
    }
}
