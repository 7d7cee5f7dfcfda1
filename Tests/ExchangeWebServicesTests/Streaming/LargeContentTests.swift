import ExchangeWebServices
import Testing

@Suite("Content of any size")
struct LargeContentTests {
    private static let byteCount: Int64 = 20 << 20

    @Test("A request around 20 MiB is written and read piece by piece")
    func attachment() throws {
        let content = XMLBinary.reader(byteCount: Self.byteCount) { PatternReader(byteCount: Self.byteCount) }
        let body = try XMLEncoder().body(for: Envelope(request(around: content)))
        let contentLength = try #require(body.contentLength)
        #expect(contentLength > Self.byteCount / 3 * 4)

        var decoder = XMLDecoder(Envelope<CreateAttachment>.self, options: .strict)
        let checked = PatternCheck()
        decoder.binarySink = { _ in XMLClosureSink { checked.take($0) } }
        var documentLength: Int64 = 0
        var chunks = body.makeChunks(ofSize: 64 << 10)
        while let chunk = try chunks.next() {
            #expect(chunk.count <= 64 << 10)
            documentLength += Int64(chunk.count)
            try decoder.feed(chunk)
        }
        #expect(documentLength == contentLength)
        #expect(checked.byteCount == Self.byteCount)
        #expect(checked.isAsExpected)
        #expect(checked.largestPiece <= 64 << 10)
        let request = try decoder.finish().content()
        #expect(request == self.request(around: .consumed(byteCount: Self.byteCount)))
    }

    @Test("A body can be written again, and what is written is the same")
    func repeatedWriting() throws {
        let content = XMLBinary.reader(byteCount: 100_001) { PatternReader(byteCount: 100_001) }
        let body = try XMLEncoder().body(for: Envelope(request(around: content)))
        let bytes = try body.bytes()
        #expect(try body.bytes() == bytes)
        #expect(bytes.count == body.contentLength.map { Int($0) })
        for size in [1, 7, 1_000, 1 << 20] {
            var written: [UInt8] = []
            try body.write(chunkSize: size) { chunk in
                for index in chunk.indices { written.append(chunk[index]) }
            }
            #expect(written == bytes)
        }
    }

    @Test("A source of unknown length is written, and the body's length isn't known")
    func unknownLength() throws {
        let content = XMLBinary.reader(byteCount: nil) { PatternReader(byteCount: 100_000) }
        let body = try XMLEncoder().body(for: Envelope(request(around: content)))
        #expect(body.contentLength == nil)
        let request = try XMLDecoder(Envelope<CreateAttachment>.self).decode(body.bytes()).content()
        let file = try #require(request.attachments.attachments.first?.value as? FileAttachmentType)
        #expect(file.content?.bytes?.count == 100_000)
    }

    @Test("A source that is shorter or longer than it said is an error", arguments: [-1, 1, -100_000, 100_000])
    func wrongLength(difference: Int64) throws {
        let content = XMLBinary.reader(byteCount: 100_000) { PatternReader(byteCount: 100_000 + difference) }
        let body = try XMLEncoder().body(for: Envelope(request(around: content)))
        var written: Int64 = 0
        do {
            try body.write { written += Int64($0.count) }
            Issue.record("nobody noticed")
        } catch {
            #expect(error.reason == .lengthMismatch(expected: 100_000))
            #expect(error.path.steps.last?.name == "t:Content")
        }
        #expect(written < body.contentLength ?? 0)
    }

    @Test("Exported items stream to their sinks, one after another", arguments: [1, 7, 64, 4_096])
    func exportedItems(chunkSize: Int) throws {
        let document = try Messages.bytes("ExportItems/response")
        let collected = CollectedItems()
        var decoder = XMLDecoder(Envelope<ExportItemsResponse>.self, options: .strict)
        decoder.binarySink = { field in
            let id = try required(field.partial(ExportItemsResponseMessageType.self)?.itemId).id
            return XMLClosureSink { collected.append($0, to: id) }
        }
        for start in stride(from: 0, to: document.count, by: chunkSize) {
            try decoder.feed(document.span.extracting(start..<min(start + chunkSize, document.count)))
        }
        let messages = try decoder.finish().content().messages(ExportItemsResponseMessageType.self)
        #expect(messages.map(\.data) == [.consumed(byteCount: 32), nil, .consumed(byteCount: 3)])
        #expect(collected.bytes == ["AAMkADE=": Array(0..<32), "AAMkADM=": [0xFF, 0xFE, 0xFD]])
    }

    @Test("Content that went to a sink which didn't keep it can't be written")
    func consumedContent() throws {
        let envelope = Envelope(request(around: .consumed(byteCount: 5)))
        do {
            _ = try XMLEncoder().encode(envelope)
            Issue.record("content was made up")
        } catch {
            #expect(error.reason == .contentNotKept)
        }
    }

    private func request(around content: XMLBinary) -> CreateAttachment {
        var attachment = FileAttachmentType(name: "large.bin", size: Int32(Self.byteCount))
        attachment.content = content
        return CreateAttachment(
            parentItemId: ItemIdType(id: "AAMkAHBhcmVudA=="),
            attachments: NonEmptyArrayOfAttachmentsType(attachments: [.fileAttachment(attachment)])
        )
    }
}

/// Gathers bytes by name.
private final class CollectedItems {
    private(set) var bytes: [String: [UInt8]] = [:]

    func append(_ span: Span<UInt8>, to name: String) {
        for index in span.indices { bytes[name, default: []].append(span[index]) }
    }
}
