import Foundation

/// The documents of the corpus that don't pass, or pass with a difference, and why: `exceptions.tsv` beside this file.
enum CorpusException {
    /// What becomes of the documents, by path below the corpus's folder `ews`.
    static let all: [String: CorpusOutcome] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "exceptions.tsv")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        let lines = text.split(separator: "\n").dropFirst()
        return Dictionary(lines.map(read)) { first, _ in first }
    }()

    /// Reads a line: path, outcome, its detail, and the reason in plain words, which is for people.
    private static func read(_ line: Substring) -> (path: String, outcome: CorpusOutcome) {
        let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard columns.count == 4 else { return (String(line), .failed(.parse, "the line isn't one")) }
        guard let stage = CorpusOutcome.Stage(rawValue: columns[1]) else {
            let differences = columns[2].split(separator: ",").compactMap { ToleratedDifference(rawValue: String($0)) }
            return (columns[0], .passed(Set(differences)))
        }
        return (columns[0], .failed(stage, columns[2]))
    }
}
