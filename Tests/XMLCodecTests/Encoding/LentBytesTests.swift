import TestSupport
import Testing
import XMLCodec

@Suite("Bytes that are written from where they lie")
struct LentBytesTests {
    /// Where the pieces lie that a body is written in, and how long they are.
    private func places(_ body: XMLBody, chunkSize: Int) throws -> [(start: Int, count: Int)] {
        var places: [(Int, Int)] = []
        try body.write(chunkSize: chunkSize) { piece in
            unsafe piece.withUnsafeBufferPointer { bytes in
                places.append((Int(bitPattern: bytes.baseAddress), bytes.count))
            }
        }
        return places
    }

    private func start(_ bytes: [UInt8]) -> Int { unsafe bytes.withUnsafeBytes { Int(bitPattern: $0.baseAddress) } }

    @Test("content that is base64 already is lent, in pieces", arguments: [1, 1_000, 64 << 10, 1 << 20])
    func encoded(_ chunkSize: Int) throws {
        let base64 = Array(base64(someBytes(chunkSize == 1 ? 3_000 : 90_000)).utf8)
        let places = try places(try XMLEncoder().body(for: Mail(pieces: [.encoded(base64)])), chunkSize: chunkSize)
        let lent = places.filter { (start(base64)..<start(base64) + base64.count).contains($0.start) }
        #expect(lent.map(\.count).reduce(0, +) == base64.count)
        #expect(lent.count == (base64.count + chunkSize - 1) / chunkSize)
    }

    @Test("long strings that need no escaping are lent, and no others are", arguments: ["", "<", "\u{FFFD}"])
    func strings(_ end: String) throws {
        for count in [100, (64 << 10) - 1, 64 << 10, 100_000] {
            let text = String(repeating: "a", count: count) + end
            let mail = Mail(attachments: [Attachment(name: text, content: .bytes([1]))])
            let body = try XMLEncoder().body(for: mail)
            let document = try body.bytes()
            #expect(try XMLDecoder(Mail.self).decode(document) == mail)
            #expect(body.contentLength == Int64(document.count))
            try BodyVerifier.expect(body, is: document, chunkSizes: [1_000, 100_000])
            let place = unsafe text.utf8.withContiguousStorageIfAvailable { Int(bitPattern: $0.baseAddress) }
            let lent = try places(body, chunkSize: .max).filter { $0.start == place }
            #expect(lent.map(\.count) == (end.isEmpty && count >= 64 << 10 ? [count] : []))
        }
    }

    @Test("a long text with a character that XML can't carry is an error at its place")
    func invalidCharacter() throws {
        for character in ["\u{0}", "\u{B}", "\u{FFFE}"] {
            let text = String(repeating: "a", count: 70_000) + character
            #expect(throws: XMLEncodingError.self) { try XMLEncoder().body(for: Mail(subject: text)) }
        }
    }

    @Test("long fragments are lent")
    func fragments() throws {
        let fragment = try XMLFragment("<a>" + String(repeating: "b", count: 100_000) + "</a>")
        let list = OpenList(known: ["k"], any: [fragment, fragment])
        let body = try XMLEncoder().body(for: list)
        #expect(try XMLDecoder(OpenList.self).decode(body.bytes()).any == list.any)
        #expect(try places(body, chunkSize: .max).map(\.count).filter { $0 > 100_000 }.count == 2)
    }
}
