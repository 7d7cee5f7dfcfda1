/// How far the work has got: a bar on a terminal, a line for each quarter elsewhere.
struct Progress {
    private let label: String
    private let total: Int64
    private var done: Int64 = 0
    private var shown = -1
    private let hasTerminal = isTerminal(.standardError)

    init(_ label: String, total: Int64) {
        self.label = label
        self.total = max(total, 1)
    }

    mutating func advance(by count: Int) {
        done += Int64(count)
        let percent = Int(min(done, total) * 100 / total)
        if hasTerminal, percent != shown {
            let filled = percent * 40 / 100
            let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: 40 - filled)
            FileDescriptor.standardError.write("\r\(label) [\(bar)] \(percent) %")
            shown = percent
        } else if !hasTerminal, percent / 25 > shown {
            shown = percent / 25
            if shown > 0 { FileDescriptor.standardError.write("\(label): \(shown * 25) %\n") }
        }
    }

    func finish() {
        if hasTerminal { FileDescriptor.standardError.write("\r\u{1B}[K") }
    }
}
