import Testing

/// A faulty schema, and what is said about it as `line:column: message`.
struct Fault: CustomTestStringConvertible, Sendable {
    /// What is wrong.
    let title: String
    /// What stands in the document's root, from line 2 on.
    let content: String
    /// The messages, in order.
    let messages: [String]

    init(_ title: String, _ content: String, _ messages: String...) {
        self.title = title
        self.content = content
        self.messages = messages
    }

    var testDescription: String { title }
}
