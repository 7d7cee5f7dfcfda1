import TestSupport
import Testing
import XMLCodec

@Suite("Streamed content that is taken asynchronously")
struct ContentStreamTests {
    private static let contents = [0, 1, 100, 100_000, 5].map(someBytes)
    private static let document =
        Array(
            Mail.document(
                contents.enumerated().map { index, bytes in
                    let content = bytes.isEmpty ? "<t:Content/>" : "<t:Content>\(base64(bytes))</t:Content>"
                    return "<t:Attachment><t:Name>\(index)</t:Name>\(content)<t:Note>n</t:Note></t:Attachment>"
                }.joined() + "<t:Blob Label='b'>AAAA</t:Blob>"
            ).utf8
        )

    @Test("each element's content comes in pieces, with what precedes it", arguments: [1_000, 4_096, 1 << 20])
    func contents(size: Int) async throws {
        var received: [[UInt8]] = []
        var names: [String?] = []
        let source = CountedChunks(Self.document, size: size)
        let mail = try await XMLDecoder(Mail.self).decode(from: source) { content in
            names.append(content.partial(Attachment.self)?.name)
            #expect(content.partial(Attachment.self)?.note == nil)
            if names.count == 1 { #expect(content.path.description == "/m:Mail/t:Attachment[1]/t:Content") }
            var bytes: [UInt8] = []
            for try await piece in content {
                #expect(piece.count <= 96 << 10)
                bytes += piece
            }
            received.append(bytes)
        }
        #expect(received == Self.contents + [[0, 0, 0]])
        #expect(names == ["0", "1", "2", "3", "4", nil])
        #expect(mail.attachments.map(\.note) == Array(repeating: "n", count: 5))
        #expect(mail.attachments.map(\.content) == Self.contents.map { .consumed(byteCount: Int64($0.count)) })
        #expect(mail.blob == Blob(label: "b", value: .consumed(byteCount: 3)))
    }

    @Test("every split gives the same", arguments: [1, 2, 3, 5, 7, 11, 64, 100])
    func splits(size: Int) async throws {
        let text = Mail.document(
            "<t:Attachment><t:Name>a</t:Name><t:Content>AQID BAUG</t:Content></t:Attachment><t:Piece/><t:Piece>AAAA</t:Piece>"
        )
        var received: [[UInt8]] = []
        _ = try await XMLDecoder(Mail.self).decode(from: CountedChunks(text, size: size)) { content in
            var bytes: [UInt8] = []
            for try await piece in content { bytes += piece }
            received.append(bytes)
        }
        #expect(received == [[1, 2, 3, 4, 5, 6], [], [0, 0, 0]])
    }

    @Test("the input isn't pulled before the content is", arguments: [100, 1_000])
    func backPressure(size: Int) async throws {
        let source = CountedChunks(Self.document, size: size)
        let start = String(decoding: Self.document, as: UTF8.self).utf8Offset(of: "<t:Name>3</t:Name><t:Content>")
        var pieceCount = 0
        _ = try await XMLDecoder(Mail.self).decode(from: source) { content in
            guard content.partial(Attachment.self)?.name == "3" else { return }
            #expect(source.pulled.value == (start + size - 1) / size)
            var textCount = 0
            for try await piece in content {
                pieceCount += 1
                textCount += base64(piece).utf8.count
                #expect(source.pulled.value * size < start + textCount + size + 20, "no more than the next chunk")
            }
        }
        #expect(pieceCount > 1)
    }

    @Test("what a closure leaves is let go, and content that has been left is empty")
    func earlyReturn() async throws {
        var kept: XMLBinaryContent?
        let mail = try await XMLDecoder(Mail.self).decode(from: CountedChunks(Self.document, size: 777)) { content in
            if let kept {
                for try await _ in kept { Issue.record("content of another element") }
                #expect(kept.partial(Mail.self) == nil)
            }
            kept = content
            for try await _ in content { break }
        }
        #expect(mail.attachments.map(\.content) == Self.contents.map { .consumed(byteCount: Int64($0.count)) })
    }

    @Test("faults end both, even where a closure keeps them to itself")
    func faults() async throws {
        let text = Mail.document(content: base64(someBytes(300)) + "*")
        var seen: XMLDecodingError?
        let error = await #expect(throws: XMLDecodingError.self) {
            _ = try await XMLDecoder(Mail.self).decode(from: CountedChunks(text, size: 50)) { content in
                do {
                    for try await _ in content {}
                } catch {
                    seen = error as? XMLDecodingError
                }
            }
        }
        #expect(error?.reason == .invalidBase64(.invalidCharacter, offset: 400))
        #expect(seen == error)
        struct Own: Error {}
        await #expect(throws: Own.self) {
            _ = try await XMLDecoder(Mail.self).decode(from: CountedChunks(text, size: 50)) { _ in throw Own() }
        }
    }

    @Test("a fault behind content, that its end tag reveals, has the end tag's place")
    func faultAtTheEnd() async throws {
        let text = Mail.document(content: "AAAAA")
        let error = await #expect(throws: XMLDecodingError.self) {
            _ = try await XMLDecoder(Mail.self).decode(from: CountedChunks(text, size: 7)) { _ in }
        }
        #expect(error?.reason == .invalidBase64(.truncatedQuantum, offset: 5))
        #expect(error?.location == location(of: text.utf8Offset(of: "</t:Content>"), in: text))
        #expect(error?.path.description == "/m:Mail/t:Attachment[1]/t:Content")
    }
}

extension String {
    /// The offset in UTF-8 at which a text starts.
    func utf8Offset(of text: String) -> Int {
        firstRange(of: text).map { self[..<$0.lowerBound].utf8.count } ?? utf8.count
    }
}
