import Foundation

/// A run over all documents of a schema set.
public struct ConformanceRun {
    private let types: DocumentTypes
    private let check: DocumentCheck
    private let folder: DocumentFolder
    private let verdictFile: URL
    private var verdicts: DocumentVerdicts
    private var faults: [String] = []
    private var passed: [[UInt8]] = []

    /// Runs over the documents and ends the program, with an exit status of 1 if one isn't as expected.
    ///
    /// The program's arguments are the set's folder, the folder of its documents, and `--record` if what is expected is to
    /// be written anew.
    ///
    /// - Parameter types: The types of the schema's global elements.
    public static func main(_ types: [DocumentType]) -> Never {
        do {
            let arguments = CommandLine.arguments.dropFirst().map { URL(fileURLWithPath: $0) }
            var run = try ConformanceRun(types, set: arguments[0], documents: arguments[1])
            try run.run()
            let records = CommandLine.arguments.contains("--record")
            exit(try run.report(recording: records) ? EXIT_SUCCESS : EXIT_FAILURE)
        } catch {
            print("error: \(error)")
            exit(EXIT_FAILURE)
        }
    }

    private init(_ types: [DocumentType], set: URL, documents: URL) throws {
        let settings = try SetSettings(contentsOf: set.appending(path: "set.conf"))
        self.types = DocumentTypes(types, container: settings.container)
        check = DocumentCheck(chunkSizes: [1, 1000], rules: settings.rules)
        folder = DocumentFolder(documents)
        verdictFile = set.appending(path: "verdicts.tsv")
        verdicts = DocumentVerdicts((try? String(contentsOf: verdictFile, encoding: .utf8)) ?? "")
    }

    private mutating func run() throws {
        let documents = folder.documents
        let valid = folder.valid ?? []
        for path in documents {
            let document = try folder.document(path)
            let outcome = try outcome(of: document, at: path)
            compare(outcome, at: path)
            guard outcome.isPassed else { continue }
            passed.append(document)
            if valid.contains(path), !outcome.isTolerant { requireStrict(document, at: path) }
        }
        faults += types.streamFaults(of: passed)
        reportVerdicts(of: documents)
        try folder.write(passed: passed.count, of: documents.count)
    }

    private func outcome(of document: [UInt8], at path: String) throws -> DocumentOutcome {
        guard let type = types[document] else { return .failed(.root, types.nameSought(in: document)) }
        let result = type.check(check, document)
        if let encoded = result.encoded { try folder.write(encoded, as: path) }
        return result.outcome
    }

    private mutating func compare(_ outcome: DocumentOutcome, at path: String) {
        if outcome != verdicts[path] {
            faults.append("\(path): \(outcome.summary), expected: \(verdicts[path].summary)")
        }
        verdicts.record(outcome, for: path)
    }

    /// What a validator accepts and keeps the schema's order has to be decoded strictly as well.
    private mutating func requireStrict(_ document: [UInt8], at path: String) {
        guard let error = types[document]?.objection(document) else { return }
        faults.append("\(path): valid, and refused by a strict decoder: \(error.summary)")
    }

    /// Each verdict has to be of a document that is there, and to have a reason.
    private mutating func reportVerdicts(of documents: [String]) {
        let paths = Set(documents)
        for (path, entry) in verdicts.entries.sorted(by: { $0.key < $1.key }) {
            if !paths.contains(path) { faults.append("\(path): has a verdict, and isn't there") }
            if entry.reason.isEmpty { faults.append("\(path): \(entry.outcome.summary) for no reason") }
        }
        faults += verdicts.faults.map { "no verdict: \($0)" }
    }

    /// Writes down what became of the documents as what is expected of them, if there is anything to say.
    private func record() throws {
        if verdicts.entries.isEmpty {
            try? FileManager.default.removeItem(at: verdictFile)
        } else {
            try Data(verdicts.text.utf8).write(to: verdictFile)
        }
    }

    /// Prints what wasn't as expected.
    private func report(recording records: Bool) throws -> Bool {
        for fault in faults { print("  \(fault)") }
        guard records else { return faults.isEmpty }
        try record()
        return true
    }
}

extension DocumentOutcome {
    /// Whether the document passed although the schema has something else.
    fileprivate var isTolerant: Bool {
        guard case .passed(let differences) = self else { return false }
        return !differences.isDisjoint(with: [.order, .unknownContent])
    }

    fileprivate var summary: String { detail.isEmpty ? verdict : "\(verdict) (\(detail))" }
}
