import Base64Codec
import Testing

@Suite("Counts are known in advance")
struct Base64CountTests {
    @Test("for encoding exactly, and nil where an Int cannot hold them")
    func encodedCount() {
        let table = [(0, 0), (1, 4), (2, 4), (3, 4), (4, 8), (5, 8), (6, 8), (7, 12), (57, 76)]
        for (decoded, encoded) in table {
            #expect(Base64Encoder.encodedCount(decodedCount: decoded) == encoded)
        }
        let largest = Int.max / 4 * 3
        #expect(Base64Encoder.encodedCount(decodedCount: largest) == Int.max / 4 * 4)
        #expect(Base64Encoder.encodedCount(decodedCount: largest + 1) == nil)
        #expect(Base64Encoder.encodedCount(decodedCount: .max) == nil)
    }

    @Test("for decoding as a bound that holds at any point of a text")
    func maximumDecodedCount() throws {
        #expect(Base64Decoder.maximumDecodedCount(encodedCount: 0) == 0)
        #expect(Base64Decoder.maximumDecodedCount(encodedCount: .max) == Int.max / 4 * 3 + 3)
        let text = [UInt8](repeating: UInt8(ascii: "A"), count: 100)
        for start in 0..<4 {
            for count in 0..<50 {
                var decoder = Base64Decoder()
                _ = try [UInt8](capacity: 10) { output throws(Base64Error) in
                    _ = try decoder.decode(text.span.extracting(first: start), into: &output)
                }
                let room = Base64Decoder.maximumDecodedCount(encodedCount: count)
                var consumed = 0
                _ = try [UInt8](capacity: room) { output throws(Base64Error) in
                    consumed = try decoder.decode(text.span.extracting(first: count), into: &output)
                }
                #expect(consumed == count)
            }
        }
    }

    @Test("and the functions for complete texts use them")
    func oneShot() throws {
        let bytes = (0..<1_000).map { UInt8(truncatingIfNeeded: $0) }
        let text = Base64Encoder.encode(bytes)
        #expect(text == ReferenceBase64.encode(bytes))
        #expect(Base64Encoder.encode(bytes.span) == text)
        #expect(try Base64Decoder.decode(text) == bytes)
        #expect(try Base64Decoder.decode(text.span) == bytes)
        #expect(try Base64Decoder.decode([UInt8]("Zg".utf8), padding: .optional) == [UInt8(ascii: "f")])
        #expect(throws: Base64Error(.missingPadding, at: 2)) { try Base64Decoder.decode([UInt8]("Zg".utf8)) }
    }
}
