extension Base64Encoder {
    /// Encodes bytes that are complete.
    ///
    /// - Parameter bytes: The bytes, at most three quarters of `Int.max`.
    /// - Returns: The text with its padding, in ASCII.
    public static func encode(_ bytes: Span<UInt8>) -> [UInt8] {
        var encoder = Base64Encoder()
        return encoder.encodeAll(bytes)
    }

    /// Encodes bytes that are complete.
    ///
    /// - Parameter bytes: The bytes.
    /// - Returns: The text with its padding, in ASCII.
    public static func encode(_ bytes: [UInt8]) -> [UInt8] {
        encode(bytes.span)
    }

    package mutating func encodeAll(_ bytes: Span<UInt8>) -> [UInt8] {
        guard let capacity = Base64Encoder.encodedCount(decodedCount: bytes.count) else {
            preconditionFailure("no address space holds the encoded form of \(bytes.count) bytes")
        }
        return [UInt8](capacity: capacity) { output in
            _ = encode(bytes, into: &output)
            finish(into: &output)
        }
    }
}
