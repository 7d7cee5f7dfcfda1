// The values that schemas are mostly made of: called rather than made anew from generic code at each of the thousands of
// places in generated code, which makes that smaller and quicker to compile.

// MARK: - String

extension XMLFieldDecoder {
    /// Decodes a required `String`.
    public mutating func decode(_ field: inout String) throws(XMLDecodingError) {
        if let value = try textValue(String.self) { field = value }
    }

    /// Decodes an optional `String`.
    public mutating func decode(_ field: inout String?) throws(XMLDecodingError) {
        if let value = try textValue(String.self) { field = value }
    }

    /// Decodes one of several `String`s.
    public mutating func decode(_ field: inout [String]) throws(XMLDecodingError) {
        if let value = try textValue(String.self) { field.append(value) }
    }
}

// MARK: - Bool

extension XMLFieldDecoder {
    /// Decodes a required `Bool`.
    public mutating func decode(_ field: inout Bool) throws(XMLDecodingError) {
        if let value = try textValue(Bool.self) { field = value }
    }

    /// Decodes an optional `Bool`.
    public mutating func decode(_ field: inout Bool?) throws(XMLDecodingError) {
        if let value = try textValue(Bool.self) { field = value }
    }

    /// Decodes one of several `Bool`s.
    public mutating func decode(_ field: inout [Bool]) throws(XMLDecodingError) {
        if let value = try textValue(Bool.self) { field.append(value) }
    }
}

// MARK: - Int32

extension XMLFieldDecoder {
    /// Decodes a required `Int32`.
    public mutating func decode(_ field: inout Int32) throws(XMLDecodingError) {
        if let value = try textValue(Int32.self) { field = value }
    }

    /// Decodes an optional `Int32`.
    public mutating func decode(_ field: inout Int32?) throws(XMLDecodingError) {
        if let value = try textValue(Int32.self) { field = value }
    }

    /// Decodes one of several `Int32`s.
    public mutating func decode(_ field: inout [Int32]) throws(XMLDecodingError) {
        if let value = try textValue(Int32.self) { field.append(value) }
    }
}

// MARK: - Int64

extension XMLFieldDecoder {
    /// Decodes a required `Int64`.
    public mutating func decode(_ field: inout Int64) throws(XMLDecodingError) {
        if let value = try textValue(Int64.self) { field = value }
    }

    /// Decodes an optional `Int64`.
    public mutating func decode(_ field: inout Int64?) throws(XMLDecodingError) {
        if let value = try textValue(Int64.self) { field = value }
    }

    /// Decodes one of several `Int64`s.
    public mutating func decode(_ field: inout [Int64]) throws(XMLDecodingError) {
        if let value = try textValue(Int64.self) { field.append(value) }
    }
}

// MARK: - XMLDateTime

extension XMLFieldDecoder {
    /// Decodes a required `XMLDateTime`.
    public mutating func decode(_ field: inout XMLDateTime) throws(XMLDecodingError) {
        if let value = try textValue(XMLDateTime.self) { field = value }
    }

    /// Decodes an optional `XMLDateTime`.
    public mutating func decode(_ field: inout XMLDateTime?) throws(XMLDecodingError) {
        if let value = try textValue(XMLDateTime.self) { field = value }
    }

    /// Decodes one of several `XMLDateTime`s.
    public mutating func decode(_ field: inout [XMLDateTime]) throws(XMLDecodingError) {
        if let value = try textValue(XMLDateTime.self) { field.append(value) }
    }
}
