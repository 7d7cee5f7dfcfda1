/// What is expected of documents that don't pass, or pass with a difference: a table with the columns path, verdict, detail
/// and the reason in plain words, which is for people.
///
/// A document that isn't listed has to pass without a difference.
public struct DocumentVerdicts: Sendable {
    /// What is expected of one document.
    public struct Entry: Hashable, Sendable {
        /// What becomes of it.
        public var outcome: DocumentOutcome
        /// Why, in plain words.
        public var reason: String
    }

    /// The entries by path.
    public private(set) var entries: [String: Entry] = [:]
    /// The lines that aren't one.
    public private(set) var faults: [String] = []

    /// Creates an empty table.
    public init() {}

    /// Reads a table; its first line names the columns.
    public init(_ text: String) {
        for line in text.split(separator: "\n").dropFirst() { read(line) }
    }

    private mutating func read(_ line: Substring) {
        let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard columns.count == 4, entries[columns[0]] == nil,
            let outcome = DocumentOutcome(verdict: columns[1], detail: columns[2])
        else { return faults.append(String(line)) }
        entries[columns[0]] = Entry(outcome: outcome, reason: columns[3])
    }

    /// What is expected of a document.
    public subscript(path: String) -> DocumentOutcome {
        entries[path]?.outcome ?? .passed([])
    }

    /// Notes what became of a document, and keeps the reason if it is what was expected.
    public mutating func record(_ outcome: DocumentOutcome, for path: String) {
        if outcome == .passed([]) {
            entries[path] = nil
        } else if outcome != self[path] {
            entries[path] = Entry(outcome: outcome, reason: "")
        }
    }

    /// The table as text, sorted by path.
    public var text: String {
        let lines = entries.sorted { $0.key < $1.key }.map { path, entry in
            [path, entry.outcome.verdict, entry.outcome.detail, entry.reason].joined(separator: "\t")
        }
        return (["path\tverdict\tdetail\treason"] + lines).joined(separator: "\n") + "\n"
    }
}
