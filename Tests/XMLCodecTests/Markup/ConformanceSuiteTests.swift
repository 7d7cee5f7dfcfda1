import Foundation
import TestSupport
import Testing
import XMLCodec

@Suite("The W3C's conformance suite", .enabled(if: ConformanceSuite.isPresent))
struct ConformanceSuiteTests {
    /// Documents that the suite calls not well-formed and that are accepted: one has a mark of UTF-8 and declares UTF-16
    /// as the encoding of an entity; in the others names of entities and notations have colons, which nothing reads here.
    private static let accepted: Set = ["hst-lhs-007", "rmt-ns10-042", "rmt-ns10-043", "rmt-ns10-044"]

    /// Documents that the suite calls well-formed and that are refused: names with colons that aren't prefixes, a
    /// reference to an entity that only a validating parser needn't know, a character of the fifth edition.
    private static let refused: Set = ["o-p04pass1", "o-p05pass1", "valid-sa-012", "rmt-e3e-13", "rmt-e2e-50"]

    @Test("what isn't well-formed is refused, and what is well-formed is accepted, but for what entities can't be here")
    func verdicts() throws {
        let suite = try ConformanceSuite()
        defer { suite.remove() }
        var acceptedIDs: Set<String> = []
        var refusedIDs: Set<String> = []
        var counts: [String: Int] = [:]
        for one in suite.cases where one.isForFourthEdition && one.standsAlone && one.kind != "error" {
            let reason = Self.refusal(of: try one.bytes())
            let verdict = reason.map { $0 == .entityForbidden ? "entity" : "refused" } ?? "accepted"
            counts["\(one.kind) \(verdict)", default: 0] += 1
            switch (one.kind == "not-wf", reason) {
            case (true, nil): acceptedIDs.insert(one.id)
            // Entities with markup, with references, or from outside are refused by choice.
            case (false, let reason?) where reason != .entityForbidden: refusedIDs.insert(one.id)
            default: break
            }
        }
        #expect(acceptedIDs == Self.accepted)
        #expect(refusedIDs == Self.refused)
        #expect(counts["valid accepted"] == 270 && counts["invalid accepted"] == 155, "\(counts)")
        #expect(counts["valid entity"] == 20 && counts["invalid entity"] == 5, "\(counts)")
    }

    @Test("both engines read its documents alike, with and without their document type declarations")
    func engines() throws {
        let suite = try ConformanceSuite()
        defer { suite.remove() }
        var random = SeededRandomness(seed: 1)
        for one in suite.cases {
            let document = try one.bytes()
            let plain = DocumentTypeRemoval.apply(to: document)
            for (bytes, setting) in [(document, EngineSetting.internalSubset), (plain, .usual)] {
                let comparison = EngineComparison(options: setting.options)
                for cuts in [nil, DocumentSplits(count: bytes.count).randomCuts(using: &random)] {
                    if let difference = comparison.difference(in: bytes, cuts: cuts) {
                        Issue.record("\(one.id): \(difference)")
                    }
                }
            }
        }
    }

    private static func refusal(of document: [UInt8]) -> XMLDecodingError.Reason? {
        var transcript = EventTranscript()
        do throws(XMLDecodingError) {
            try XMLEventReader.read(document, into: &transcript, options: EngineSetting.internalSubset.options)
            return nil
        } catch {
            return error.reason
        }
    }
}

extension ConformanceSuite.Case {
    /// The document.
    fileprivate func bytes() throws -> [UInt8] { Array(try Data(contentsOf: file)) }
}
