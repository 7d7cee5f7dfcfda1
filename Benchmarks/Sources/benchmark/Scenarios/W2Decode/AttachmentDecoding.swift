import ExchangeWebServices
import XMLCodec

/// A decoder of GetAttachment responses that counts the attached bytes and drops them.
struct AttachmentDecoding: ~Copyable {
    private var decoder = XMLDecoder(Envelope<GetAttachmentResponse>.self)

    init() {
        decoder.binarySink = { _ in XMLDiscardingSink() }
    }

    mutating func feed(_ bytes: Span<UInt8>) throws(XMLDecodingError) {
        try decoder.feed(bytes)
    }

    /// The attachment, without its content.
    mutating func finish() throws -> FileAttachmentType {
        for case .getAttachmentResponseMessage(let response)
            in try decoder.finish().content().responseMessages.responseMessages
        {
            for case .fileAttachment(let attachment) in response.attachments.attachments { return attachment }
        }
        throw BenchmarkError("there is no attachment")
    }

    /// Throws unless the content was as long as what was attached.
    static func check(_ attachment: FileAttachmentType, against documents: DocumentSet) throws {
        let byteCount = Int64(try documents.payloadByteCount())
        try BenchmarkError.require(
            attachment.content == .consumed(byteCount: byteCount) && attachment.size.map(Int64.init) == byteCount,
            "\(byteCount) bytes were attached, not \(attachment)"
        )
    }
}
