/// `t:Message` for XMLCoder, with the fields that the documents have.
///
/// Dates stay text, in its favour.
struct CodableMessage: Codable, Sendable {
    var itemId: CodableItemId
    var itemClass: String
    var subject: String
    var sensitivity: Sensitivity
    var dateTimeReceived: String
    var size: Int
    var categories: Categories?
    var importance: Importance
    var isSubmitted: Bool
    var isDraft: Bool
    var isFromMe: Bool
    var isResend: Bool
    var isUnmodified: Bool
    var dateTimeSent: String
    var dateTimeCreated: String
    var reminderIsSet: Bool
    var displayTo: String
    var hasAttachments: Bool
    var culture: String
    var lastModifiedName: String
    var lastModifiedTime: String
    var isAssociated: Bool
    var conversationId: CodableItemId
    var sender: Recipient?
    var toRecipients: Recipients
    var isReadReceiptRequested: Bool
    var conversationTopic: String?
    var from: Recipient
    var internetMessageId: String
    var isRead: Bool

    enum CodingKeys: String, CodingKey {
        case itemId = "t:ItemId"
        case itemClass = "t:ItemClass"
        case subject = "t:Subject"
        case sensitivity = "t:Sensitivity"
        case dateTimeReceived = "t:DateTimeReceived"
        case size = "t:Size"
        case categories = "t:Categories"
        case importance = "t:Importance"
        case isSubmitted = "t:IsSubmitted"
        case isDraft = "t:IsDraft"
        case isFromMe = "t:IsFromMe"
        case isResend = "t:IsResend"
        case isUnmodified = "t:IsUnmodified"
        case dateTimeSent = "t:DateTimeSent"
        case dateTimeCreated = "t:DateTimeCreated"
        case reminderIsSet = "t:ReminderIsSet"
        case displayTo = "t:DisplayTo"
        case hasAttachments = "t:HasAttachments"
        case culture = "t:Culture"
        case lastModifiedName = "t:LastModifiedName"
        case lastModifiedTime = "t:LastModifiedTime"
        case isAssociated = "t:IsAssociated"
        case conversationId = "t:ConversationId"
        case sender = "t:Sender"
        case toRecipients = "t:ToRecipients"
        case isReadReceiptRequested = "t:IsReadReceiptRequested"
        case conversationTopic = "t:ConversationTopic"
        case from = "t:From"
        case internetMessageId = "t:InternetMessageId"
        case isRead = "t:IsRead"
    }

    enum Sensitivity: String, Codable, Sendable {
        case normal = "Normal"
        case personal = "Personal"
        case `private` = "Private"
        case confidential = "Confidential"
    }

    enum Importance: String, Codable, Sendable {
        case low = "Low"
        case normal = "Normal"
        case high = "High"
    }

    struct Categories: Codable, Sendable {
        var strings: [String]

        enum CodingKeys: String, CodingKey {
            case strings = "t:String"
        }
    }

    struct Recipient: Codable, Sendable {
        var mailbox: CodableMailbox

        enum CodingKeys: String, CodingKey {
            case mailbox = "t:Mailbox"
        }
    }

    struct Recipients: Codable, Sendable {
        var mailboxes: [CodableMailbox]

        enum CodingKeys: String, CodingKey {
            case mailboxes = "t:Mailbox"
        }
    }
}
