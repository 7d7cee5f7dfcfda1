import Base64Codec
import Testing

@Suite("The test vectors of RFC 4648 section 10")
struct Base64VectorTests {
    static let vectors: [(bytes: String, text: String)] = [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ]

    @Test("decode to their bytes", arguments: Base64Kernel.available)
    func decode(kernel: Base64Kernel) {
        for (bytes, text) in Self.vectors {
            let outcome = Base64Outcome(decoding: [UInt8](text.utf8), kernel: kernel)
            #expect(outcome == Base64Outcome(bytes: [UInt8](bytes.utf8)))
        }
    }

    @Test("encode to their texts", arguments: Base64Kernel.available)
    func encode(kernel: Base64Kernel) {
        for (bytes, text) in Self.vectors {
            var encoder = Base64Encoder(kernel: kernel)
            let encoded = encoder.encodeAll([UInt8](bytes.utf8).span)
            #expect(String(decoding: encoded, as: UTF8.self) == text)
        }
    }

    @Test("agree with the reference implementation")
    func reference() {
        for (bytes, text) in Self.vectors {
            #expect(ReferenceBase64.encode([UInt8](bytes.utf8)) == [UInt8](text.utf8))
            #expect(ReferenceBase64.decode([UInt8](text.utf8)) == Base64Outcome(bytes: [UInt8](bytes.utf8)))
        }
    }
}
