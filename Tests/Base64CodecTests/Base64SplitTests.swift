import Base64Codec
import Testing

@Suite("Cutting input and output anywhere changes nothing")
struct Base64SplitTests {
    @Test("for texts cut once, with every room up to 200 bytes", arguments: Base64Kernel.available)
    func decodeCutOnce(kernel: Base64Kernel) throws {
        var random = SplitMix64(seed: 3)
        let bytes = random.bytes(130)
        let text = lines(of: ReferenceBase64.encode(bytes), columns: 76)
        for cut in 0...text.count {
            for room in 1...200 {
                var pieces = [cut, .max].filter { $0 > 0 }.makeIterator()
                let outcome = Base64Outcome(
                    decoding: text,
                    kernel: kernel,
                    piece: { pieces.next() ?? .max },
                    room: { room }
                )
                try #require(outcome == Base64Outcome(bytes: bytes), "cut at \(cut), room \(room)")
            }
        }
    }

    @Test("for texts in pieces of every size up to 200 bytes", arguments: Base64Kernel.available)
    func decodeInPieces(kernel: Base64Kernel) throws {
        var random = SplitMix64(seed: 4)
        let bytes = random.bytes(700)
        for text in [ReferenceBase64.encode(bytes), lines(of: ReferenceBase64.encode(bytes), columns: 76)] {
            for size in 1...200 {
                let outcome = Base64Outcome(decoding: text, kernel: kernel, piece: { size })
                try #require(outcome == Base64Outcome(bytes: bytes), "pieces of \(size)")
            }
        }
    }

    @Test("for texts written into rooms of every size up to 200 bytes", arguments: Base64Kernel.available)
    func decodeIntoRooms(kernel: Base64Kernel) throws {
        var random = SplitMix64(seed: 5)
        let bytes = random.bytes(700)
        for text in [ReferenceBase64.encode(bytes), lines(of: ReferenceBase64.encode(bytes), columns: 76)] {
            for size in 1...200 {
                let outcome = Base64Outcome(decoding: text, kernel: kernel, room: { size })
                try #require(outcome == Base64Outcome(bytes: bytes), "rooms of \(size)")
            }
        }
    }

    @Test("for bytes cut once, with every room up to 200 characters", arguments: Base64Kernel.available)
    func encodeCutOnce(kernel: Base64Kernel) throws {
        var random = SplitMix64(seed: 6)
        let bytes = random.bytes(130)
        let expected = ReferenceBase64.encode(bytes)
        for cut in 0...bytes.count {
            for room in 1...200 {
                var pieces = [cut, .max].filter { $0 > 0 }.makeIterator()
                let text = Base64Encoder.encode(
                    bytes,
                    kernel: kernel,
                    piece: { pieces.next() ?? .max },
                    room: { room }
                )
                try #require(text == expected, "cut at \(cut), room \(room)")
            }
        }
    }

    @Test("for bytes in pieces and rooms of every size up to 200", arguments: Base64Kernel.available)
    func encodeInPieces(kernel: Base64Kernel) throws {
        var random = SplitMix64(seed: 7)
        let bytes = random.bytes(700)
        let expected = ReferenceBase64.encode(bytes)
        for size in 1...200 {
            let inPieces = Base64Encoder.encode(bytes, kernel: kernel, piece: { size }, room: { 1_000 })
            try #require(inPieces == expected, "pieces of \(size)")
            let intoRooms = Base64Encoder.encode(bytes, kernel: kernel, piece: { .max }, room: { size })
            try #require(intoRooms == expected, "rooms of \(size)")
        }
    }

    @Test("and the places of errors stay too", arguments: Base64Kernel.available)
    func errorsInPieces(kernel: Base64Kernel) throws {
        var random = SplitMix64(seed: 8)
        let text = lines(of: random.digits(200), columns: 76)
        for tail in ["!", "=", "A", "AA", "AAA", "AA=", "AA==A", "AB==", "AAB=", "AA==  =", "AA= =\n-", "A\u{E9}"] {
            let faulty = text + [UInt8](tail.utf8)
            let expected = ReferenceBase64.decode(faulty)
            try #require(expected.error != nil)
            for size in 1...100 {
                let inPieces = Base64Outcome(decoding: faulty, kernel: kernel, piece: { size })
                try #require(inPieces == expected, "\(tail) in pieces of \(size)")
                let intoRooms = Base64Outcome(decoding: faulty, kernel: kernel, room: { size })
                try #require(intoRooms == expected, "\(tail) in rooms of \(size)")
            }
        }
    }
}
