import Foundation

/// A run over all documents of a schema set.
public struct ConformanceRun {
    private let types: DocumentTypes
    private let check: DocumentCheck
    private let folder: DocumentFolder
    private let verdictFile: URL
    private var verdicts: DocumentVerdicts
    private var faults: [String] = []
    private var passed = 0

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
        let valid = folder.valid
        for path in documents {
            let document = try folder.document(path)
            let outcome = try outcome(of: document, at: path)
            if outcome.isPassed { passed += 1 }
            if outcome != verdicts[path] {
                faults.append("\(path): \(outcome.summary), expected: \(verdicts[path].summary)")
            }
            verdicts.record(outcome, for: path)
            if valid?.contains(path) == true { require(document, at: path, isValidFor: outcome) }
        }
        let missing = Set(verdicts.entries.keys).subtracting(documents)
        faults += missing.sorted().map { "\($0): it has a verdict, and isn't there" }
        faults += verdicts.faults.map { "no verdict: \($0)" }
        try folder.write(passed: passed, of: documents.count)
    }

    private func outcome(of document: [UInt8], at path: String) throws -> DocumentOutcome {
        guard let type = types[document] else { return .failed(.root, types.nameSought(in: document)) }
        let result = type.check(check, document)
        if let encoded = result.encoded { try folder.write(encoded, as: path) }
        return result.outcome
    }

    /// What a validator accepts has to be decoded strictly, and may not be out of order or unknown.
    private mutating func require(_ document: [UInt8], at path: String, isValidFor outcome: DocumentOutcome) {
        switch outcome {
        case .passed(let differences) where differences.isDisjoint(with: [.order, .unknownContent]):
            if let error = types[document]?.objection(document) {
                faults.append("\(path): valid, and refused by a strict decoder: \(error.summary)")
            }
        default:
            // A valid document that doesn't pass has to be explained.
            if verdicts.entries[path]?.reason.isEmpty ?? true {
                faults.append("\(path): valid, and there is no reason for \(outcome.summary)")
            }
        }
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
    fileprivate var summary: String { detail.isEmpty ? verdict : "\(verdict) (\(detail))" }
}
