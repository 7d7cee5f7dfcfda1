extension XMLFieldDecoder {
    /// Decodes a required list: values separated by white space in one text (XML Schema Part 2 §2.5.1.2).
    @inlinable
    public mutating func decodeList<Value: XMLTextCodable>(_ field: inout [Value]) throws(XMLDecodingError) {
        if let values = try listValue(Value.self) { field = values }
    }

    /// Decodes an optional list.
    @inlinable
    public mutating func decodeList<Value: XMLTextCodable>(_ field: inout [Value]?) throws(XMLDecodingError) {
        if let values = try listValue(Value.self) { field = values }
    }

    /// Decodes one of several lists.
    @inlinable
    public mutating func decodeList<Value: XMLTextCodable>(_ field: inout [[Value]]) throws(XMLDecodingError) {
        if let values = try listValue(Value.self) { field.append(values) }
    }

    /// Decodes a required list, each value through a mapping.
    @inlinable
    public mutating func decodeList<Mapping: XMLTextMapping>(
        _ field: inout [Mapping.Value],
        as mapping: Mapping.Type
    ) throws(XMLDecodingError) {
        if let values = try listValue(as: mapping) { field = values }
    }

    /// Decodes an optional list, each value through a mapping.
    @inlinable
    public mutating func decodeList<Mapping: XMLTextMapping>(
        _ field: inout [Mapping.Value]?,
        as mapping: Mapping.Type
    ) throws(XMLDecodingError) {
        if let values = try listValue(as: mapping) { field = values }
    }

    /// Decodes one of several lists, each value through a mapping.
    @inlinable
    public mutating func decodeList<Mapping: XMLTextMapping>(
        _ field: inout [[Mapping.Value]],
        as mapping: Mapping.Type
    ) throws(XMLDecodingError) {
        if let values = try listValue(as: mapping) { field.append(values) }
    }

    @inlinable
    mutating func listValue<Value: XMLTextCodable>(_ type: Value.Type) throws(XMLDecodingError) -> [Value]? {
        let values = unsafe try items(type: Value.xmlTypeName) { unsafe Value(xmlText: $0.span) }
        guard Value.self == XMLQName.self, var values else { return values }
        for index in values.indices { values[index] = try resolved(values[index]) }
        return values
    }

    @inlinable
    mutating func listValue<Mapping: XMLTextMapping>(
        as mapping: Mapping.Type
    ) throws(XMLDecodingError) -> [Mapping.Value]? {
        unsafe try items(type: Mapping.xmlTypeName) { unsafe Mapping.decode($0.span) }
    }

    /// Splits the text at white space and reads each item, or returns `nil` when the element opens.
    @inlinable
    mutating func items<Value>(
        type: String,
        read: (UnsafeBufferPointer<UInt8>) -> Value?
    ) throws(XMLDecodingError) -> [Value]? {
        if isOpening {
            content = .text
            return nil
        }
        var values: [Value] = []
        var end = 0
        while let start = unsafe text[end...].firstIndex(where: { !$0.isXMLWhiteSpace }) {
            end = unsafe text[start...].firstIndex(where: \.isXMLWhiteSpace) ?? text.count
            guard values.count < listLimit else { throw XMLDecodingError(.limitExceeded(.listCount)) }
            guard let value = unsafe read(UnsafeBufferPointer(rebasing: text[start..<end])) else {
                throw Self.invalidValue(type)
            }
            values.append(value)
        }
        return values
    }
}
