import ExchangeWebServices
import Foundation
import TestSupport
import Testing

@Suite("The README")
struct ReadmeTests {
    @Test("Every Swift example is one that is compiled here, in the README and in the articles of XMLCodec")
    func examples() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let sources = try ["ReadmeExamples.swift", "ArticleExamples.swift"].flatMap { name in
            try lines(of: folder.appending(path: name))
        }
        let articles = TestCorpus.packageRoot.appending(path: "Sources/XMLCodec/XMLCodec.docc")
        let texts = try FileManager.default.contentsOfDirectory(at: articles, includingPropertiesForKeys: nil)
        #expect(texts.count >= 7)
        for text in texts + [TestCorpus.packageRoot.appending(path: "README.md")] {
            for example in try fencedBlocks(in: lines(of: text)) {
                #expect(contains(sources, example), "\(text.lastPathComponent): \(example.first ?? "")")
            }
        }
    }

    @Test("The first example prints what a reply says")
    func decoding() throws {
        try ReadmeExamples.decode(Messages.bytes("SendItem/response-malformed-id"))
    }

    @Test("The second example leaves the attached files in the directory")
    func streaming() async throws {
        let directory = try TemporaryDirectory()
        let chunks = stream(try Messages.bytes("GetAttachment/response-mixed"))
        let reply = try await ReadmeExamples.stream(chunks, to: directory.path)
        #expect(reply.responseMessages.responseMessages.count == 3)
        #expect(try directory.contents() == ["one.png", "two.bin"])
        #expect(try directory.bytes(of: "two.bin") == [0xFF, 0xEF])
    }

    @Test("The third example writes a request around a file")
    func attaching() throws {
        let directory = try TemporaryDirectory()
        try Data([1, 2, 3]).write(to: URL(fileURLWithPath: directory.path + "/scan"))
        var document: [UInt8] = []
        try ReadmeExamples.attach(directory.path + "/scan", to: "AAMk") { chunk in
            for index in chunk.indices { document.append(chunk[index]) }
        }
        let request = try XMLDecoder(Envelope<CreateAttachment>.self, options: .strict).decode(document)
        #expect(request.header == EnvelopeHeader(version: .exchange2016))
        let file = try #require(request.content().attachments.attachments.first?.value as? FileAttachmentType)
        #expect(file == FileAttachmentType(name: "scan.tiff", contentType: "image/tiff", content: .bytes([1, 2, 3])))
    }

    @Test("The fourth example returns a reply, and nothing for a fault or a broken document")
    func errors() throws {
        #expect(try ReadmeExamples.report(Messages.bytes("GetItem/response-task")) != nil)
        #expect(try ReadmeExamples.report(Messages.bytes("SendItem/fault-server-busy")) == nil)
        #expect(try ReadmeExamples.report(Array("<a/>".utf8)) == nil)
    }

    @Test("The fifth example reads what the schema leaves open")
    func fragments() throws {
        let bytes = try Messages.bytes("CreateAttachment/response-required-property")
        let reply = try XMLDecoder(Envelope<CreateAttachmentResponse>.self).decode(bytes).content()
        for message in reply.responseMessages.responseMessages {
            try ReadmeExamples.explain(message.value)
        }
    }

    @Test("The sixth example decodes leniently and counts the warnings, or strictly")
    func validation() throws {
        let document = try Messages.bytes("GetItem/response-task")
        let (reply, warningCount) = try ReadmeExamples.warn(document)
        #expect(warningCount == 0)
        #expect(try ReadmeExamples.check(document) == reply)
        let unlisted = String(decoding: document, as: UTF8.self)
            .replacing("<m:ResponseCode>NoError<", with: "<m:ResponseCode>ErrorOfTomorrow<")
        #expect(try ReadmeExamples.warn(Array(unlisted.utf8)).warningCount == 1)
        #expect(throws: XMLDecodingError(.facet(.enumeration, type: "m:ResponseCodeType"))) {
            try ReadmeExamples.check(Array(unlisted.utf8))
        }
    }

    @Test("The seventh example posts a request with its action, and returns the reply")
    func operation() async throws {
        let request = try XMLDecoder(Envelope<SendItem>.self).decode(Messages.bytes("SendItem/request")).content()
        let reply = try await ReadmeExamples.send(request) { body, action in
            #expect(try XMLDecoder(Envelope<SendItem>.self).decode(body.bytes()).content() == request)
            #expect(action.hasSuffix("/SendItem"))
            return try Messages.bytes("SendItem/response")
        }
        #expect(reply.responseMessages.responseMessages.count == 1)
    }

    @Test("The articles' examples do what they say")
    func articles() async throws {
        let item = try XMLDecoder(Envelope<SendItem>.self).decode(Messages.bytes("SendItem/request")).content()
        var sent = 0
        let document = try ArticleExamples.encode(item, [item, item]) { sent += $0.count }
        #expect(sent == 2 * document.count)
        try ArticleExamples.decode(document)
        #expect(try await ArticleExamples.feed(stream(document)) == item)
        #expect(try await ArticleExamples.await(stream(document)) == item)

        let directory = try TemporaryDirectory()
        _ = try ArticleExamples.files(in: directory.path, from: Messages.bytes("GetAttachment/response-mixed"))
        #expect(try directory.contents() == ["one.png", "two.bin"])
        let task = try Messages.bytes("GetItem/response-task")
        #expect(try ArticleExamples.validate(task) == ArticleExamples.limit(task))
        ArticleExamples.report(Array("<a/>".utf8))
    }

    @Test("What the schema doesn't know is skipped, or an error when decoding is strict")
    func unknownContent() throws {
        let document = Array(
            """
            <e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/" \
            xmlns="http://schemas.microsoft.com/exchange/services/2006/messages"><e:Body><SendItemResponse>\
            <ResponseMessages><SendItemResponseMessage ResponseClass="Success"><ResponseCode>NoError</ResponseCode>\
            <Novelty><ResponseCode>ErrorNothing</ResponseCode></Novelty></SendItemResponseMessage>\
            </ResponseMessages></SendItemResponse></e:Body></e:Envelope>
            """.utf8
        )
        let reply = try XMLDecoder(Envelope<SendItemResponse>.self).decode(document)
        #expect(try reply.content().message(ResponseMessageType.self).isPlainSuccess)
        do {
            _ = try XMLDecoder(Envelope<SendItemResponse>.self, options: .strict).decode(document)
            Issue.record("nobody noticed")
        } catch {
            let namespace = "http://schemas.microsoft.com/exchange/services/2006/messages"
            #expect(error.reason == .unexpectedElement(XMLName("Novelty", in: namespace)))
        }
    }

    /// A document in chunks of 100 bytes.
    private func stream(_ document: [UInt8]) -> AsyncStream<[UInt8]> {
        AsyncStream { continuation in
            for start in stride(from: 0, to: document.count, by: 100) {
                continuation.yield(Array(document[start..<min(start + 100, document.count)]))
            }
            continuation.finish()
        }
    }

    /// The lines of a file, without white space around them.
    private func lines(of file: URL) throws -> [String] {
        let text = try String(contentsOf: file, encoding: .utf8)
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.trimmingCharacters(in: .whitespaces) }
    }

    /// The contents of all blocks that are Swift and nothing else.
    private func fencedBlocks(in lines: [String]) -> [[String]] {
        var blocks: [[String]] = []
        var isInside = false
        for line in lines {
            if isInside, line != "```" {
                blocks[blocks.count - 1].append(line)
            } else if isInside {
                isInside = false
            } else if line == "```swift" {
                isInside = true
                blocks.append([])
            }
        }
        return blocks
    }

    private func contains(_ lines: [String], _ block: [String]) -> Bool {
        guard block.count <= lines.count else { return false }
        return (0...(lines.count - block.count)).contains { lines[$0...].starts(with: block) }
    }
}
