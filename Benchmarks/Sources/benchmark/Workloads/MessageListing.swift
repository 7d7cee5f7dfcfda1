/// Writes W1: what a server answers to a client that lists a folder.
///
/// Which fields a message has, in what order and how often, follows what folders look like; a quarter of the bytes are
/// identifiers, and few texts need escaping.
struct MessageListing {
    private var numbers = NumberSequence(seed: 4_061)

    /// The whole document.
    static func document(messageCount: Int) -> String {
        var listing = MessageListing()
        let messages = (0..<messageCount).map { _ in listing.message() }.joined()
        return document(around: messages, messageCount: messageCount)
    }

    /// The document around messages, or around anything else that stands among them.
    static func document(around messages: String, messageCount: Int) -> String {
        let attributes = #"IndexedPagingOffset="\#(messageCount)" TotalItemsInView="\#(messageCount * 3)""#
        return EnvelopeText.response(
            "FindItemResponse",
            #"<m:RootFolder \#(attributes) IncludesLastItemInRange="false"><t:Items>\#(messages)</t:Items></m:RootFolder>"#
        )
    }

    /// The next message.
    mutating func message() -> String {
        let subject = subject()
        let date = date()
        var text = "<t:Message>"
        text += #"<t:ItemId Id="AAMkAG\#(numbers.identifier(146))" ChangeKey="CQAAABYAAAB\#(numbers.identifier(29))"/>"#
        text += element("ItemClass", "IPM.Note") + element("Subject", subject) + element("Sensitivity", "Normal")
        text += element("DateTimeReceived", date) + element("Size", "\(numbers.number(in: 3_000..<4_000_000))")
        if numbers.chance(0.3) {
            let labels = (0..<numbers.number(in: 1..<3)).map { _ in element("String", numbers.one(of: Words.labels)) }
            text += element("Categories", labels.joined())
        }
        text += element("Importance", numbers.one(of: ["Normal", "Normal", "Normal", "Low", "High"]))
        text += element("IsSubmitted", "false") + flag("IsDraft", 0.02) + flag("IsFromMe", 0.2)
        text += element("IsResend", "false") + flag("IsUnmodified", 0.8)
        text += element("DateTimeSent", date) + element("DateTimeCreated", date) + element("ReminderIsSet", "false")
        text += element("DisplayTo", person().name) + flag("HasAttachments", 0.25) + element("Culture", "en-US")
        text += element("LastModifiedName", person().name) + element("LastModifiedTime", date)
        text += element("IsAssociated", "false")
        text += #"<t:ConversationId Id="AAQkAG\#(numbers.identifier(66))"/>"#
        if numbers.chance(0.3) { text += element("Sender", mailbox()) }
        let recipientCount = numbers.one(of: [1, 1, 1, 2, 3])
        text += element("ToRecipients", (0..<recipientCount).map { _ in mailbox() }.joined())
        text += element("IsReadReceiptRequested", "false")
        if numbers.chance(0.4) { text += element("ConversationTopic", subject) }
        text += element("From", mailbox())
        let id = numbers.identifier(22).replacing("+", with: "p").replacing("/", with: "s")
        text += element("InternetMessageId", "&lt;\(id)@mail.example.org&gt;") + flag("IsRead", 0.7)
        return text + "</t:Message>"
    }

    private func element(_ name: String, _ content: String) -> String { "<t:\(name)>\(content)</t:\(name)>" }

    private mutating func flag(_ name: String, _ probability: Double) -> String {
        element(name, numbers.chance(probability) ? "true" : "false")
    }

    private mutating func subject() -> String {
        var text = (0..<numbers.number(in: 3..<9)).map { _ in numbers.one(of: Words.topics) }.joined(separator: " ")
        if numbers.chance(0.1) { text += " &amp; " + numbers.one(of: Words.topics) }
        if numbers.chance(0.03) { text += " &lt;final&gt;" }
        text = text.prefix(1).uppercased() + text.dropFirst()
        return numbers.chance(0.3) ? "RE: " + text : text
    }

    private mutating func date() -> String {
        let month = numbers.number(in: 1..<13)
        let day = numbers.number(in: 1..<29)
        let clock = [24, 60, 60].map { twoDigits(numbers.number(in: 0..<$0)) }.joined(separator: ":")
        return "2025-\(twoDigits(month))-\(twoDigits(day))T\(clock)Z"
    }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private mutating func person() -> (name: String, address: String) {
        let given = numbers.one(of: Words.givenNames)
        let family = numbers.one(of: Words.familyNames)
        let account = "\(given).\(family)".filter { $0.isASCII && ($0.isLetter || $0 == ".") }.lowercased()
        return ("\(given) \(family)", "\(account)@branch\(numbers.number(in: 0..<40)).example.org")
    }

    private mutating func mailbox() -> String {
        let person = person()
        let kind = numbers.one(of: ["Mailbox", "OneOff"])
        return element(
            "Mailbox",
            element("Name", person.name) + element("EmailAddress", person.address) + element("RoutingType", "SMTP")
                + element("MailboxType", kind)
        )
    }
}
