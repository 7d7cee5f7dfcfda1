import Foundation

/// `m:CreateAttachment` for XMLCoder.
struct CodableCreateAttachment: CodableContent {
    static var elementName: String { "m:CreateAttachment" }

    var parentItemId: CodableItemId
    var attachments: Attachments

    enum CodingKeys: String, CodingKey {
        case parentItemId = "m:ParentItemId"
        case attachments = "m:Attachments"
    }

    struct Attachments: Codable, Sendable {
        var fileAttachment: FileAttachment

        enum CodingKeys: String, CodingKey {
            case fileAttachment = "t:FileAttachment"
        }
    }

    struct FileAttachment: Codable, Sendable {
        var name: String
        var contentType: String
        var isInline: Bool
        var content: Data

        enum CodingKeys: String, CodingKey {
            case name = "t:Name"
            case contentType = "t:ContentType"
            case isInline = "t:IsInline"
            case content = "t:Content"
        }
    }

    /// A request that attaches bytes.
    static func request(around content: Data) -> CodableEnvelope<Self> {
        let file = FileAttachment(
            name: "Site plan.dwg",
            contentType: "application/octet-stream",
            isInline: false,
            content: content
        )
        let request = Self(
            parentItemId: CodableItemId(id: "AAMkAG", changeKey: "CQAAABYAAAB"),
            attachments: Attachments(fileAttachment: file)
        )
        let header = CodableHeader(requestServerVersion: .init(version: "Exchange2016"), serverVersionInfo: nil)
        return CodableEnvelope(header: header, body: CodableBody(content: request))
    }
}
