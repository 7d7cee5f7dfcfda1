import Foundation
import TestSupport
import Testing
import XMLCodec

@Suite("Bodies with streamed content")
struct BodyTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func mail(_ content: XMLBinary...) -> Mail {
        var mail = Mail(subject: "s")
        mail.attachments = content.map { Attachment(name: "<a>", content: $0, note: "n") }
        return mail
    }

    @Test(
        "content of every length, cut into chunks of every size, is the same text",
        arguments: [0, 1, 2, 3, 4, 5, 6, 30]
    )
    func everyChunkSize(_ count: Int) async throws {
        let bytes = someBytes(count)
        try folder.write(bytes, to: "content")
        let reference = try XMLEncoder().encode(mail(.encoded(Array(base64(bytes).utf8))))
        let sources: [XMLBinary] = [
            .bytes(bytes), .file(folder.file("content")), .encoded(Array(base64(bytes).utf8)),
            .reader(byteCount: Int64(count)) { PieceReader(bytes, sizes: [1]) },
            .reader(byteCount: nil) { PieceReader(bytes, sizes: [2, 1, 5]) },
        ]
        for source in sources {
            let body = try XMLEncoder().body(for: mail(source))
            try BodyVerifier.expect(body, is: reference, chunkSizes: 1...reference.count + 1)
            try await BodyVerifier.expectAwaited(body, is: reference, chunkSizes: 1...reference.count + 1)
        }
        #expect(try XMLDecoder(Mail.self).decode(reference) == mail(.bytes(bytes)))
    }

    @Test("several long pieces of content are each in their place", arguments: [1, 1_000, 4_095, 65_536, 1 << 20])
    func severalPieces(_ size: Int) async throws {
        let lengths = size == 1 ? [3_073, 3_100] : [3_071, 3_072, 3_073, 49_151, 49_152, 49_153, 100_000]
        let contents = lengths.map(someBytes)
        var mail = Mail()
        var expected = Mail()
        for (number, content) in contents.enumerated() {
            try folder.write(content, to: "\(number)")
            let sources: [XMLBinary] = [
                .bytes(content), .file(folder.file("\(number)")),
                .reader(byteCount: nil) { PieceReader(content, sizes: [7, 1_000]) },
            ]
            mail.attachments.append(Attachment(name: "\(number)", content: sources[number % 3]))
            mail.pieces.append(sources[(number + 1) % 3])
            expected.attachments.append(Attachment(name: "\(number)", content: .bytes(content)))
            expected.pieces.append(.bytes(content))
        }
        let body = try XMLEncoder().body(for: mail)
        let whole = try body.bytes()
        #expect(try XMLDecoder(Mail.self).decode(whole) == expected)
        try BodyVerifier.expect(body, is: whole, chunkSizes: [size])
        try await BodyVerifier.expectAwaited(body, is: whole, chunkSizes: [size])
        #expect(try XMLEncoder().encode(mail) == whole)
        var buffer = XMLOutputBuffer()
        try XMLEncoder().encode(mail, into: &buffer)
        #expect(buffer.bytes == whole)
    }

    @Test("the length of a body is exact before anything is read", arguments: [0, 1, 2, 3, 100, 3_073, 10_000])
    func contentLength(_ count: Int) throws {
        let bytes = someBytes(count)
        try folder.write(bytes, to: "content")
        let counter = OpenCounter()
        let known = XMLBinary.reader(byteCount: Int64(count)) {
            counter.add()
            return PieceReader(bytes, sizes: [100])
        }
        let body = try XMLEncoder().body(
            for: mail(known, .file(folder.file("content")), .bytes(bytes), .encoded(Array("AA".utf8)))
        )
        let length = body.contentLength
        #expect(counter.count == 0)
        #expect(try body.bytes().count == length.map(Int.init))
        #expect(counter.count == 1)
        _ = try body.bytes()
        #expect(counter.count == 2)
        let unknown = try XMLEncoder().body(
            for: mail(.reader(byteCount: nil) { PieceReader(bytes, sizes: [3]) }, .bytes(bytes))
        )
        #expect(unknown.contentLength == nil)
        #expect(try XMLEncoder().body(for: mail()).contentLength == Int64(XMLEncoder().encode(mail()).count))
    }

    @Test("after an error there is nothing more to be had than the error")
    func errorStays() throws {
        let short = XMLBinary.reader(byteCount: 10) { PieceReader([1, 2, 3], sizes: [2]) }
        var chunks = try XMLEncoder().body(for: Mail(pieces: [short])).makeChunks(ofSize: 1 << 20)
        for _ in 0..<3 {
            var error: XMLEncodingError?
            do { _ = try chunks.next() } catch let failure { error = failure }
            #expect(error?.reason == .lengthMismatch(expected: 10))
        }
    }

    @Test("a source that is shorter or longer than it said is an error before the document is complete")
    func wrongLength() throws {
        for (said, given) in [(10, 9), (10, 0), (10, 11), (10, 1_000), (0, 1), (100_000, 99_999), (100_000, 100_001)] {
            for size in [1, 64 << 10] where said < 1_000 || size > 1 {
                let bytes = someBytes(given)
                let body = try XMLEncoder().body(
                    for: mail(.reader(byteCount: Int64(said)) { PieceReader(bytes, sizes: [5_000]) })
                )
                var written = 0
                do throws(XMLEncodingError) {
                    try body.write(chunkSize: size) { written += $0.count }
                    Issue.record("written")
                } catch {
                    #expect(error.reason == .lengthMismatch(expected: Int64(said)))
                    #expect(error.path.description == "/m:Mail/t:Attachment[1]/t:Content")
                }
                #expect(Int64(written) < (body.contentLength ?? 0))
            }
        }
    }

    @Test(
        "a source that says something absurd makes no more room than it needs",
        arguments: [.max, .max / 2, 1 << 60, -1]
    )
    func absurdLength(_ byteCount: Int64) throws {
        let source = XMLBinary.reader(byteCount: byteCount) { PieceReader([1], sizes: [1]) }
        let body = try XMLEncoder().body(for: mail(source, source, source, source, source))
        #expect(throws: XMLEncodingError.self) { try body.bytes() }
    }

    @Test("a source that throws, or can't be opened, is an error with the source's own")
    func failingSources() throws {
        for failure in [0, 1, 3] {
            let body = try XMLEncoder().body(for: mail(.reader(byteCount: nil) { FailingReader(successes: failure) }))
            expectFailure(body, underlying: FailingReader.Broken.self)
        }
        let unopened = try XMLEncoder().body(for: mail(.reader(byteCount: 3) { throw FailingReader.Broken() }))
        expectFailure(unopened, underlying: FailingReader.Broken.self)
        let path = folder.file("gone")
        do throws(XMLEncodingError) {
            _ = try XMLEncoder().body(for: mail(.file(path)))
            Issue.record("made")
        } catch {
            #expect(error.reason == .sourceFailed)
            #expect((error.underlying as? XMLFileError)?.path == path)
            #expect(error.path.description == "/m:Mail/t:Attachment[1]/t:Content")
        }
        try folder.write([1], to: "gone")
        let body = try XMLEncoder().body(for: mail(.file(path)))
        try FileManager.default.removeItem(atPath: path)
        expectFailure(body, underlying: XMLFileError.self)
    }

    @Test("a file that has changed its length since is an error")
    func changedFile() throws {
        try folder.write(someBytes(10), to: "content")
        let body = try XMLEncoder().body(for: mail(.file(folder.file("content"))))
        for count in [9, 11] {
            try folder.write(someBytes(count), to: "content")
            #expect(throws: XMLEncodingError(.lengthMismatch(expected: 10), path: XMLElementPath())) {
                try body.bytes()
            }
        }
        try folder.write(someBytes(10), to: "content")
        #expect(throws: Never.self) { try body.bytes() }
    }

    @Test("content that went to a sink that didn't keep it can't be encoded")
    func consumed() {
        do throws(XMLEncodingError) {
            _ = try XMLEncoder().encode(mail(.bytes([]), .consumed(byteCount: 5)))
            Issue.record("encoded")
        } catch {
            #expect(error.reason == .contentNotKept)
            #expect(error.path.description == "/m:Mail/t:Attachment[2]/t:Content")
        }
    }

    @Test("what takes the bytes may throw")
    func failingSink() throws {
        let body = try XMLEncoder().body(for: mail(.bytes(someBytes(10_000))))
        do throws(XMLEncodingError) {
            var rest = 3
            try body.write(chunkSize: 1_000) { _ in
                rest -= 1
                if rest == 0 { throw FailingReader.Broken() }
            }
            Issue.record("written")
        } catch {
            #expect(error.reason == .sinkFailed)
            #expect(error.underlying is FailingReader.Broken)
        }
    }

    private func expectFailure<Underlying: Error>(
        _ body: XMLBody,
        underlying: Underlying.Type,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        do throws(XMLEncodingError) {
            _ = try body.bytes()
            Issue.record("written", sourceLocation: sourceLocation)
        } catch {
            #expect(error.reason == .sourceFailed, sourceLocation: sourceLocation)
            #expect(error.underlying is Underlying, sourceLocation: sourceLocation)
            #expect(error.path.description == "/m:Mail/t:Attachment[1]/t:Content", sourceLocation: sourceLocation)
        }
    }
}
