import ExchangeWebServices
import Testing

@Suite("Attachments that stream")
struct AttachmentStreamingTests {
    @Test("Two files go to two sinks, chosen by their names", arguments: [1, 7, 64, 4_096])
    func filesToFiles(chunkSize: Int) throws {
        let directory = try TemporaryDirectory()
        let reply = try decode("GetAttachment/response-mixed", chunkSize: chunkSize) { field in
            let file = try required(field.partial(FileAttachmentType.self))
            #expect(file.content == nil)
            return try XMLFileSink(in: directory.path, named: file.name)
        }
        #expect(try directory.contents() == ["one.png", "two.bin"])
        #expect(try directory.bytes(of: "one.png") == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        #expect(try directory.bytes(of: "two.bin") == [0xFF, 0xEF])
        let files = try reply.messages(AttachmentInfoResponseMessageType.self)
            .flatMap(\.attachments.attachments).compactMap { $0.value as? FileAttachmentType }
        #expect(files.map(\.content?.path) == [directory.path + "/one.png", directory.path + "/two.bin"])
        #expect(files.map(\.content?.bytes) == [nil, nil])
    }

    @Test("What comes before a file's content is at hand when its sink is chosen", arguments: [1, 7, 64, 4_096])
    func metadata(chunkSize: Int) throws {
        _ = try decode("GetAttachment/response-file", chunkSize: chunkSize) { field in
            #expect(
                field.path.steps.map(\.name).suffix(3) == ["m:Attachments", "t:FileAttachment", "t:Content"]
            )
            let file = try required(field.partial(FileAttachmentType.self))
            #expect(file.attachmentId?.id == "AAMkAGF0dGFjaC0x")
            #expect(file.name == "Fjord plan (2).txt")
            #expect(file.contentType == "text/plain")
            #expect(file.size == 27)
            #expect(file.isInline == false)
            let message = try required(field.partial(AttachmentInfoResponseMessageType.self))
            #expect(message.responseClass == .success)
            #expect(message.responseCode == .noError)
            #expect(field.partial(MessageType.self) == nil)
            return XMLDiscardingSink()
        }
    }

    @Test("MIME content is its item's first child; the attachment around them is known", arguments: [1, 7, 64, 4_096])
    func mimeContent(chunkSize: Int) throws {
        let reply = try decode("GetAttachment/response-mime", chunkSize: chunkSize) { field in
            #expect(field.partial(MimeContentType.self)?.characterSet == "UTF-8")
            let message = try required(field.partial(MessageType.self))
            #expect(message.itemId == nil)
            #expect(message.subject == nil)
            let attachment = try required(field.partial(ItemAttachmentType.self))
            #expect(attachment.name == "Lighthouse")
            #expect(attachment.attachmentId?.id == "AAMkAG1pbWU=")
            return XMLDiscardingSink()
        }
        let item = try reply.message(AttachmentInfoResponseMessageType.self).attachments.attachments.first?.value
        let message = try #require((item as? ItemAttachmentType)?.item?.value as? MessageType)
        #expect(message.mimeContent?.value == .consumed(byteCount: 31))
        #expect(message.subject == "Lighthouse")
    }

    @Test("A file inside an attached item is found by what is around it")
    func nestedFile() throws {
        let directory = try TemporaryDirectory()
        _ = try decode("GetAttachment/response-item-nested-file", chunkSize: 11) { field in
            let message = try required(field.partial(MessageType.self))
            #expect(message.subject == "Pictures")
            #expect(field.partial(ItemAttachmentType.self)?.name == "Forwarded")
            return try XMLFileSink(in: directory.path, named: field.partial(FileAttachmentType.self)?.contentId)
        }
        #expect(try directory.contents() == ["sail@fjord.example"])
        #expect(try directory.bytes(of: "sail@fjord.example").count == 43)
    }

    @Test("A name that comes from outside can't leave the directory, hide a file or replace one")
    func hostileNames() throws {
        let directory = try TemporaryDirectory()
        let names = ["../../outside.txt", "..\\..\\outside.txt", "/outside.txt", ".hidden", "", "two\nlines", "a/"]
        let files = names.map { name in
            ArrayOfAttachmentsType.Attachment.fileAttachment(FileAttachmentType(name: name, content: .bytes([1])))
        }
        let message = AttachmentInfoResponseMessageType(
            responseClass: .success,
            responseCode: .noError,
            attachments: ArrayOfAttachmentsType(attachments: files)
        )
        let reply = GetAttachmentResponse(
            responseMessages: ArrayOfResponseMessagesType(
                responseMessages: [.getAttachmentResponseMessage(message)]
            )
        )
        var decoder = XMLDecoder(Envelope<GetAttachmentResponse>.self)
        decoder.binarySink = { field in
            try XMLFileSink(in: directory.path, named: field.partial(FileAttachmentType.self)?.name)
        }
        try decoder.feed(try XMLEncoder().encode(Envelope(reply)))
        _ = try decoder.finish()
        #expect(
            try directory.contents() == [
                "_hidden", "a", "attachment", "outside 2.txt", "outside 3.txt", "outside.txt", "two_lines",
            ]
        )
    }

    @Test("A document that breaks off leaves no file behind")
    func truncated() throws {
        let directory = try TemporaryDirectory()
        let document = try Messages.bytes("GetAttachment/response-mixed")
        var decoder = XMLDecoder(Envelope<GetAttachmentResponse>.self)
        decoder.binarySink = { _ in try XMLFileSink(in: directory.path, named: "part") }
        let content = try #require(String(decoding: document, as: UTF8.self).firstRange(of: "iVBORw"))
        let end = String(decoding: document, as: UTF8.self)[..<content.upperBound].utf8.count
        try decoder.feed(Array(document[..<end]))
        #expect(try directory.contents().count == 1)
        do {
            _ = try decoder.finish()
            Issue.record("half a document was decoded")
        } catch {
            #expect(error.reason == .truncated)
        }
        #expect(try directory.contents() == [])
    }

    @Test("An error of a sink ends decoding, with its place")
    func failingSink() throws {
        struct Full: Error {}
        do {
            _ = try decode("GetAttachment/response-file", chunkSize: 4_096) { _ in
                XMLClosureSink { _ in throw Full() }
            }
            Issue.record("the sink's error got lost")
        } catch let error as XMLDecodingError {
            #expect(error.reason == .sinkFailed)
            #expect(error.underlying is Full)
            #expect(error.path.steps.last?.name == "t:Content")
            #expect(error.location.line == 21)
        }
    }

    private func decode(
        _ name: String,
        chunkSize: Int,
        to sink: @escaping (borrowing XMLBinaryField) throws -> any XMLBinarySink
    ) throws -> GetAttachmentResponse {
        let document = try Messages.bytes(name)
        var decoder = XMLDecoder(Envelope<GetAttachmentResponse>.self, options: .strict)
        decoder.binarySink = sink
        for start in stride(from: 0, to: document.count, by: chunkSize) {
            try decoder.feed(document.span.extracting(start..<min(start + chunkSize, document.count)))
        }
        return try decoder.finish().content()
    }
}
