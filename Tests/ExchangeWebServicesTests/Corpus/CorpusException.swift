import Foundation
import TestSupport

/// The documents of the corpus that don't pass, or pass with a difference, and why: `exceptions.tsv` beside this file.
enum CorpusException {
    /// What becomes of the documents, by path below the corpus's folder `ews`.
    static let all: DocumentVerdicts = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "exceptions.tsv")
        return DocumentVerdicts((try? String(contentsOf: file, encoding: .utf8)) ?? "")
    }()
}
