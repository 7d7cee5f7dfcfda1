import Foundation

/// The documents of the corpus that can't pass, and why: `exceptions.tsv` beside this file.
struct CorpusException: Equatable, Sendable {
    /// The path below the corpus's folder `ews`.
    let path: String
    /// The stage at which it fails.
    let stage: CorpusOutcome.Stage
    /// The error's reason, as it is printed, or the first difference.
    let error: String

    /// The exceptions by path.
    static let all: [String: CorpusException] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "exceptions.tsv")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        let exceptions = text.split(separator: "\n").dropFirst().compactMap(CorpusException.init)
        return Dictionary(exceptions.map { ($0.path, $0) }) { first, _ in first }
    }()

    /// Reads a line: path, stage, error, and the reason in plain words, which is for people.
    private init?(line: Substring) {
        let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard columns.count == 4, let stage = CorpusOutcome.Stage(rawValue: String(columns[1])) else { return nil }
        path = String(columns[0])
        self.stage = stage
        error = String(columns[2])
    }
}
