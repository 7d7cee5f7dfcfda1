/// A workload, and who competes at it.
struct Scenario {
    /// The name in the table.
    let name: String

    /// How many messages one run deals with, where there are messages to count.
    let messageCount: Int?

    /// Whether the time per message is what matters.
    let showsTimePerMessage: Bool

    /// The contender whose throughput the others' are divided by.
    let yardstick: String?

    /// The contenders, in the order of the table.
    var entries: [Entry]

    /// What a reader has to know about it.
    let footnote: String?

    init(
        _ name: String,
        messageCount: Int? = nil,
        showsTimePerMessage: Bool = false,
        yardstick: String? = nil,
        entries: [Entry],
        footnote: String? = nil
    ) {
        self.name = name
        self.messageCount = messageCount
        self.showsTimePerMessage = showsTimePerMessage
        self.yardstick = yardstick
        self.entries = entries
        self.footnote = footnote
    }
}
