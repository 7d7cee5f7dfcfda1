import TestSupport
import XMLCodec

/// A value and what is left of it after being encoded and decoded again.
struct RoundTrip<Root: XMLRootElement & Equatable> {
    /// The document that the value was encoded as.
    let document: [UInt8]
    /// The value that was decoded from it.
    let value: Root
    /// Whether nothing got lost.
    let isLossless: Bool

    /// Encodes a value and decodes it again.
    init(_ original: Root, options: XMLDecodingOptions = .default) throws {
        document = try XMLEncoder().encode(original)
        value = try XMLDecoder(Root.self, options: options).decode(document)
        if value == original {
            isLossless = true
        } else {
            // An element that is kept as it is, is kept with the namespace declarations around it, and the encoder makes
            // more of them; that is why such elements are compared by what they mean.
            isLossless = try CanonicalXML(XMLEncoder().encode(value)) == CanonicalXML(document)
        }
    }
}
