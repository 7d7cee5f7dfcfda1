import Base64Codec
import Testing

@Suite("A decoder or an encoder over its life")
struct Base64LifecycleTests {
    @Test("rethrows the same error once it has failed", arguments: Base64Kernel.available)
    func failedState(kernel: Base64Kernel) {
        var decoder = Base64Decoder(padding: .required, kernel: kernel)
        let error = Base64Error(.invalidCharacter(UInt8(ascii: "!")), at: 2)
        for text in ["AA!A", "AAAA", ""] {
            #expect(throws: error) {
                _ = try decode([UInt8](text.utf8), with: &decoder, room: 10)
            }
        }
        #expect(throws: error) { try decoder.finish() }
        #expect(throws: error) { try decoder.finish() }
    }

    @Test("fails for good at an incomplete end", arguments: Base64Kernel.available)
    func failedFinish(kernel: Base64Kernel) throws {
        var decoder = Base64Decoder(padding: .required, kernel: kernel)
        _ = try decode([UInt8]("AA".utf8), with: &decoder, room: 10)
        let error = Base64Error(.missingPadding, at: 2)
        #expect(throws: error) { try decoder.finish() }
        #expect(throws: error) { _ = try decode([UInt8]("==".utf8), with: &decoder, room: 10) }
    }

    @Test("starts anew after its end", arguments: Base64Kernel.available)
    func reuse(kernel: Base64Kernel) throws {
        var decoder = Base64Decoder(padding: .required, kernel: kernel)
        for text in ["Zg==", "Zm8=", "Zm9v", ""] {
            let bytes = try decoder.decodeAll([UInt8](text.utf8).span)
            #expect(ReferenceBase64.encode(bytes) == [UInt8](text.utf8))
        }
        #expect(throws: Base64Error(.invalidPadding, at: 0)) {
            _ = try decode([UInt8(ascii: "=")], with: &decoder, room: 0)
        }
        var encoder = Base64Encoder(kernel: kernel)
        for count in 0..<10 {
            let bytes = [UInt8](repeating: 0xFF, count: count)
            #expect(encoder.encodeAll(bytes.span) == ReferenceBase64.encode(bytes))
            #expect(encoder.finishCount == 0)
        }
    }

    @Test("takes what needs no room when there is none", arguments: Base64Kernel.available)
    func noRoom(kernel: Base64Kernel) throws {
        var decoder = Base64Decoder(padding: .required, kernel: kernel)
        #expect(try decode([UInt8](" \nZ \n".utf8), with: &decoder, room: 0) == (5, []))
        #expect(try decode([UInt8]("g==".utf8), with: &decoder, room: 0) == (0, []))
        #expect(try decode([UInt8]("g==".utf8), with: &decoder, room: 1) == (3, [UInt8(ascii: "f")]))
        try decoder.finish()
    }

    @Test("consumes a text wholly when the room is exact", arguments: Base64Kernel.available)
    func exactRoom(kernel: Base64Kernel) throws {
        var random = SplitMix64(seed: 12)
        for count in 0...200 {
            let bytes = random.bytes(count)
            let text = lines(of: ReferenceBase64.encode(bytes), columns: 76)
            var decoder = Base64Decoder(padding: .required, kernel: kernel)
            try #require(try decode(text, with: &decoder, room: count) == (text.count, bytes))
            try decoder.finish()
        }
    }

    private func decode(
        _ text: [UInt8],
        with decoder: inout Base64Decoder,
        room: Int
    ) throws(Base64Error) -> (Int, [UInt8]) {
        var consumed = 0
        let bytes = try [UInt8](capacity: room) { output throws(Base64Error) in
            consumed = try decoder.decode(text.span, into: &output)
        }
        return (consumed, bytes)
    }
}
