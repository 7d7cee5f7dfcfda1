/// A workload, and who competes at it.
struct Scenario {
    /// The name in the table.
    let name: String

    /// What is done in it, in a few words.
    let summary: String

    /// How many messages one run deals with, where there are messages to count.
    let messageCount: Int?

    /// Whether the time per message is what matters.
    let showsTimePerMessage: Bool

    /// The contender whose throughput the others' are divided by.
    let yardstick: String?

    /// The contenders, in the order of the table.
    var entries: [Entry]

    /// What the contenders' steps count, where what matters is how the time grows: "message", for example.
    let scale: String?

    /// What a reader has to know about it.
    let footnote: String?

    init(
        _ name: String,
        _ summary: String,
        messageCount: Int? = nil,
        showsTimePerMessage: Bool = false,
        yardstick: String? = nil,
        scale: String? = nil,
        entries: [Entry],
        footnote: String? = nil
    ) {
        self.name = name
        self.summary = summary
        self.messageCount = messageCount
        self.showsTimePerMessage = showsTimePerMessage
        self.yardstick = yardstick
        self.scale = scale
        self.entries = entries
        self.footnote = footnote
    }

    /// How a contender's work is named to the process that does it.
    func address(of entry: Entry) -> String { "\(name): \(entry.name)" }
}
