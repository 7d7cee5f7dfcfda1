import ExchangeWebServices
import Foundation
import TestSupport
import Testing

@Suite("The corpus, strictly", .enabled(if: TestCorpus.isPresent))
struct StrictCorpusTests {
    @Test("What is valid against the full schema is decoded strictly, but for what the trimmed schema leaves out")
    func validDocuments() throws {
        var options = XMLDecodingOptions.strict
        options.unknownContent = .skip
        let verdicts = CorpusVerdict.all
        let valid = CorpusDocument.all.filter { verdicts[$0.path]?.isValid == true }
        #expect(valid.count > 100)
        for document in valid {
            let refusal = try #require(CorpusCheck.all[document.payload]).refusal(document.bytes, options)
            // The other validator was given the body alone.
            if let refusal, refusal.path.steps.count < 2 || refusal.path.steps[1].name == "soap:Header" { continue }
            #expect(refusal == nil, "\(document.path): \(refusal.map { "\($0)" } ?? "")")
        }
    }

    @Test("What is invalid by order or occurrence is refused")
    func invalidDocuments() throws {
        let verdicts = CorpusVerdict.all
        let invalid = CorpusDocument.all.filter { verdicts[$0.path]?.isContentFault == true }
        #expect(invalid.count > 10)
        for document in invalid {
            let refusal = try #require(CorpusCheck.all[document.payload]).refusal(document.bytes, .strict)
            #expect(refusal != nil, "\(document.path): \(verdicts[document.path]?.fault ?? "")")
        }
    }
}

/// What another validator says of a document.
struct CorpusVerdict {
    let isValid: Bool
    /// The first fault.
    let fault: String

    /// Whether the fault is one of order or occurrence.
    var isContentFault: Bool {
        !isValid && (fault.contains("This element is not expected") || fault.contains("Missing child element"))
    }

    /// The verdicts by path, from the indexes of the corpus.
    static let all: [String: CorpusVerdict] = {
        var result: [String: CorpusVerdict] = [:]
        for folder in ["docs", "traffic"] {
            guard
                let index = TestCorpus.folder?.appending(path: "ews/\(folder)/index.tsv"),
                let text = try? String(contentsOf: index, encoding: .utf8)
            else { continue }
            let rows = text.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
            guard let header = rows.first, let valid = header.firstIndex(of: "valid_ews_full"),
                let fault = header.firstIndex(of: "first_error")
            else { continue }
            for row in rows.dropFirst() where row.count > fault {
                result["\(folder)/\(row[0])"] = CorpusVerdict(isValid: row[valid] == "yes", fault: String(row[fault]))
            }
        }
        return result
    }()
}
