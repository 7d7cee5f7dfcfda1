import Foundation
import TestSupport
import Testing
import XMLCodec

@Suite("Both engines read the documents of the corpus alike", .enabled(if: TestCorpus.isPresent))
struct EngineCorpusTests {
    @Test("schemas, messages and instances", arguments: ["ews", "schemas"])
    func documents(folder: String) throws {
        let comparison = EngineComparison(options: EngineSetting.internalSubset.options)
        let files = TestCorpus.files(in: folder, withExtensions: ["xml", "xsd", "wsdl", "svg", "kml", "gpx"])
        try #require(files.count > 100)
        for file in files {
            let document = Array(try Data(contentsOf: file))
            // A debug build takes its time.
            guard Sweep.isLong || document.count < 15_000 else { continue }
            var random = SeededRandomness(seed: UInt64(document.count))
            let cuts = DocumentSplits(count: document.count).randomCuts(using: &random)
            for cuts in [nil, cuts] {
                if let difference = comparison.difference(in: document, cuts: cuts) {
                    Issue.record("\(file.path): \(difference.prefix(4_000))")
                }
            }
        }
    }

    @Test("messages that end anywhere, and that have another byte somewhere")
    func mutations() throws {
        let comparison = EngineComparison()
        var random = SeededRandomness(seed: 5)
        for file in TestCorpus.files(in: "ews", withExtensions: ["xml"]) {
            let document = Array(try Data(contentsOf: file))
            guard (1..<6_000).contains(document.count) else { continue }
            for _ in 0..<(Sweep.isLong ? 2_000 : 1) {
                let place = document.indices.randomElement(using: &random) ?? 0
                var mutation = document
                mutation[place] = MarkupPieces.replacements.randomElement(using: &random) ?? 0
                for candidate in [mutation, Array(document[..<place])] {
                    if let difference = comparison.difference(in: candidate, cuts: nil) {
                        Issue.record("\(file.path): \(difference.prefix(4_000))")
                    }
                }
            }
        }
    }
}
