import Foundation
import XMLCodec

/// A run over all documents of a schema set.
public struct ConformanceRun {
    private let types: DocumentTypes
    private let check: DocumentCheck
    private let folder: DocumentFolder
    private let unlistedDifferences: Set<ToleratedDifference>
    /// What becomes of each document.
    private var verdicts: VerdictFile
    /// Where a strict decoder and the validator disagree about one.
    private var disagreements: VerdictFile
    private var streamFaults: [String] = []
    private var passed: [[UInt8]] = []

    /// The greatest number of pieces that a document is cut into.
    ///
    /// Longer ones are few, and the same all over; cutting all of them into single bytes would take most of the time.
    private static let pieceCount = 100_000
    /// Samples, which are made from the schema, are full of defaults and of unusual forms of values.
    private static let differencesOfSamples: Set<ToleratedDifference> = [.lexicalForm, .attributeDefault]

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
        var check = DocumentCheck(chunkSizes: [1, 1000], options: settings.options, rules: settings.rules)
        check.pieceCount = Self.pieceCount
        self.check = check
        folder = DocumentFolder(documents)
        unlistedDifferences = settings.unlistedDifferences
        verdicts = VerdictFile(set.appending(path: "verdicts.tsv"))
        disagreements = VerdictFile(set.appending(path: "disagreements.tsv"))
    }

    private mutating func run() throws {
        let documents = folder.documents
        let valid = folder.valid
        var count = 0
        for path in documents {
            let document = try folder.document(path)
            let isSample = path.hasPrefix("samples/")
            let type = types[document]
            // An element whose type is abstract, or any type, isn't a root that there is code for.
            if isSample && type == nil { continue }
            count += 1
            guard let type else {
                verdicts.note(.failed(.root, types.nameSought(in: document)), for: path)
                continue
            }
            let result = type.check(check, document)
            if let encoded = result.encoded { try folder.write(encoded, as: path) }
            let unlisted = isSample ? unlistedDifferences.union(Self.differencesOfSamples) : unlistedDifferences
            verdicts.note(result.outcome.without(unlisted), for: path)
            if result.outcome.isPassed { passed.append(document) }
            guard let valid else { continue }
            let agreement = agreement(on: document, as: type, isValid: valid.contains(path))
            disagreements.note(agreement, for: path)
        }
        streamFaults = types.streamFaults(of: passed, check.options)
        verdicts.check(against: documents)
        disagreements.check(against: documents)
        try folder.write(passed: passed.count, of: count)
    }

    /// What a validator accepts has to be decoded strictly as well, and what it doesn't accept has to be refused.
    private func agreement(on document: [UInt8], as type: DocumentType, isValid: Bool) -> DocumentOutcome {
        let error = type.objection(check.options, document)
        guard isValid == (error != nil) else { return .passed([]) }
        guard let error else { return .failed(.strict, "accepted") }
        return .failed(.strict, "refused: \(DocumentOutcome(error).detail)")
    }

    /// Prints what wasn't as expected.
    private func report(recording records: Bool) throws -> Bool {
        let faults = verdicts.faults + disagreements.faults + streamFaults
        for fault in faults { print("  \(fault)") }
        guard records else { return faults.isEmpty }
        try verdicts.record()
        try disagreements.record()
        return true
    }
}

extension DocumentOutcome {
    /// The outcome without some of the differences that are tolerated.
    fileprivate func without(_ differences: Set<ToleratedDifference>) -> DocumentOutcome {
        if case .passed(let all) = self { .passed(all.subtracting(differences)) } else { self }
    }
}
