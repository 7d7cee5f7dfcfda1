import ExchangeWebServices
import XMLCodec

/// Writes a CreateAttachment request around a file, and reads the file back out of the request.
@main
struct AttachmentDemo {
    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        guard arguments.count == 3, !arguments.contains("--help") else {
            print(
                """
                usage: attachment-demo FILE REQUEST COPY

                Writes a CreateAttachment request around FILE to REQUEST, then decodes REQUEST and writes the attachment
                that it holds to COPY. Neither the file nor the request is ever in memory as a whole.
                """
            )
            terminate(arguments.contains("--help") ? 0 : 64)
        }
        do {
            try run(file: arguments[1], request: arguments[2], copy: arguments[3])
        } catch {
            FileDescriptor.standardError.write("error: \(error)\n")
            terminate(1)
        }
    }

    private static func run(file: String, request: String, copy: String) throws {
        let byteCount = try File(reading: file).byteCount()
        print("file:    \(byteCount) bytes")

        var requestByteCount: Int64 = 0
        let encoding = try timed { requestByteCount = try encode(file, to: request) }
        print("request: \(requestByteCount) bytes of XML, written in \(encoding.seconds) s")

        let decoding = try timed { try decode(request, to: copy) }
        print("copy:    written in \(decoding.seconds) s")

        let encodingRate = encoding.megabytesPerSecond(byteCount)
        let decodingRate = decoding.megabytesPerSecond(byteCount)
        print(
            "ok: \(byteCount) bytes, encode \(encodingRate) MB/s, decode \(decodingRate) MB/s, peak \(peakMebibytes()) MiB"
        )
    }

    /// Encodes a request around a file; returns the length of the request.
    private static func encode(_ path: String, to request: String) throws -> Int64 {
        var attachment = FileAttachmentType(name: "attachment.bin", contentType: "application/octet-stream")
        attachment.content = .file(path)
        let call = CreateAttachment(
            parentItemId: ItemIdType(id: "AAMkADdemo", changeKey: "CQAAABdemo"),
            attachments: NonEmptyArrayOfAttachmentsType(attachments: [.fileAttachment(attachment)])
        )
        let envelope = Envelope(call, header: EnvelopeHeader(version: .exchange2016))

        let body = try XMLEncoder().body(for: envelope)
        let contentLength = body.contentLength ?? 0
        var progress = Progress("encoding", total: contentLength)
        let output = try File(creating: request)
        try body.write { chunk in
            try output.write(chunk)
            progress.advance(by: chunk.count)
        }
        progress.finish()
        return contentLength
    }

    /// Decodes a request as its bytes arrive; its attachment goes to a file.
    private static func decode(_ request: String, to copy: String) throws {
        var decoder = XMLDecoder(Envelope<CreateAttachment>.self)
        decoder.binarySink = { field in
            let name = field.partial(FileAttachmentType.self)?.name ?? "unnamed"
            print("copy:    '\(name)' arrives")
            return try XMLFileSink(copy)
        }
        let input = try File(reading: request)
        var progress = Progress("decoding", total: try input.byteCount())
        try input.readBlocks { block in
            try decoder.feed(block)
            progress.advance(by: block.count)
        }
        progress.finish()
        let call = try decoder.finish().content()
        guard case .fileAttachment(let attachment)? = call.attachments.attachments.first,
            attachment.content?.path == copy
        else {
            throw DemoError("the request holds no file attachment")
        }
    }
}
