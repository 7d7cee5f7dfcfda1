import Foundation

/// A file of verdicts, and what speaks against them.
struct VerdictFile {
    private(set) var faults: [String] = []
    private let file: URL
    private var verdicts: DocumentVerdicts

    init(_ file: URL) {
        self.file = file
        verdicts = DocumentVerdicts((try? String(contentsOf: file, encoding: .utf8)) ?? "")
        faults = verdicts.faults.map { "no verdict: \($0)" }
    }

    /// Compares what became of a document with what is expected, and notes it.
    mutating func note(_ outcome: DocumentOutcome, for path: String) {
        if outcome != verdicts[path] {
            faults.append("\(path): \(outcome.summary), expected: \(verdicts[path].summary)")
        }
        verdicts.record(outcome, for: path)
    }

    /// Each verdict has to be of a document that is there, and to have a reason.
    mutating func check(against documents: [String]) {
        let paths = Set(documents)
        for (path, entry) in verdicts.entries.sorted(by: { $0.key < $1.key }) {
            if !paths.contains(path) { faults.append("\(path): has a verdict, and isn't there") }
            if entry.reason.isEmpty { faults.append("\(path): \(entry.outcome.summary) for no reason") }
        }
    }

    /// Writes down what became of the documents as what is expected of them, if there is anything to say.
    func record() throws {
        if verdicts.entries.isEmpty {
            try? FileManager.default.removeItem(at: file)
        } else {
            try Data(verdicts.text.utf8).write(to: file)
        }
    }
}

extension DocumentOutcome {
    fileprivate var summary: String { detail.isEmpty ? verdict : "\(verdict) (\(detail))" }
}
