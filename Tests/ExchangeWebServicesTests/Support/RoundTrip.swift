import XMLCodec

/// A value and what is left of it after being encoded and decoded again.
struct RoundTrip<Root: XMLRootElement & Equatable> {
    /// The document that the value was encoded as.
    let document: [UInt8]
    /// Whether what is decoded from it is equal to the value.
    let isLossless: Bool

    /// Encodes a value and decodes it again.
    init(_ original: Root, options: XMLDecodingOptions = .default) throws {
        document = try XMLEncoder().encode(original)
        isLossless = try XMLDecoder(Root.self, options: options).decode(document) == original
    }
}
