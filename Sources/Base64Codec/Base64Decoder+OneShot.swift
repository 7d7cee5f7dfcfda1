extension Base64Decoder {
    /// Decodes a complete text.
    ///
    /// - Parameters:
    ///   - text: The text, in ASCII.
    ///   - padding: What is asked of the padding at the end.
    /// - Returns: The bytes that it stands for.
    /// - Throws: ``Base64Error`` if the text is not base64.
    public static func decode(
        _ text: Span<UInt8>,
        padding: Base64Padding = .required
    ) throws(Base64Error) -> [UInt8] {
        var decoder = Base64Decoder(padding: padding)
        return try decoder.decodeAll(text)
    }

    /// Decodes a complete text.
    ///
    /// - Parameters:
    ///   - text: The text, in ASCII.
    ///   - padding: What is asked of the padding at the end.
    /// - Returns: The bytes that it stands for.
    /// - Throws: ``Base64Error`` if the text is not base64.
    public static func decode(_ text: [UInt8], padding: Base64Padding = .required) throws(Base64Error) -> [UInt8] {
        try decode(text.span, padding: padding)
    }

    package mutating func decodeAll(_ text: Span<UInt8>) throws(Base64Error) -> [UInt8] {
        let capacity = Base64Decoder.maximumDecodedCount(encodedCount: text.count)
        let bytes = try [UInt8](capacity: capacity) { output throws(Base64Error) in
            _ = try decode(text, into: &output)
        }
        try finish()
        return bytes
    }
}
