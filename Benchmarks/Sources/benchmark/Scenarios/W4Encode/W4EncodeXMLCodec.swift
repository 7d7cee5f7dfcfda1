import ExchangeWebServices
import XMLCodec

/// Encodes a request around a file by XMLCodec, piece by piece.
struct W4EncodeXMLCodec: Contender, ~Copyable {
    private let documents: DocumentSet

    init(documents: DocumentSet) {
        self.documents = documents
    }

    mutating func prepare() {}

    mutating func run() throws -> Int {
        try Self.write(around: .file(documents.payload))
    }

    func check(_ output: Int) throws {
        let markupByteCount = try Self.write(around: .bytes([]))
        let expected = markupByteCount + W4Encode.encodedByteCount(of: try documents.payloadByteCount())
        try BenchmarkError.require(output == expected, "\(output) bytes instead of \(expected)")
    }

    func documentByteCount(_ output: Int) throws -> Int { output }

    /// Writes a request; returns how many bytes it has.
    private static func write(around content: XMLBinary) throws -> Int {
        let attachment = FileAttachmentType(
            name: "Site plan.dwg",
            contentType: "application/octet-stream",
            isInline: false,
            content: content
        )
        let request = CreateAttachment(
            parentItemId: ItemIdType(id: "AAMkAG", changeKey: "CQAAABYAAAB"),
            attachments: NonEmptyArrayOfAttachmentsType(attachments: [.fileAttachment(attachment)])
        )
        let body = try XMLEncoder().body(for: Envelope(request, header: EnvelopeHeader(version: .exchange2016)))
        var byteCount = 0
        try body.write { byteCount += $0.count }
        return byteCount
    }
}
