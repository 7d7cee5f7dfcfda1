/// `t:Mailbox` for XMLCoder.
struct CodableMailbox: Codable, Sendable {
    var name: String
    var emailAddress: String
    var routingType: String
    var mailboxType: String

    enum CodingKeys: String, CodingKey {
        case name = "t:Name"
        case emailAddress = "t:EmailAddress"
        case routingType = "t:RoutingType"
        case mailboxType = "t:MailboxType"
    }
}
