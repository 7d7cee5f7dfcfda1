import TestSupport
import Testing
import XMLCodec

/// Both engines read the same documents; many more of them in a long ``Sweep``.
@Suite("The markup lane can't be told from libexpat")
struct EngineDifferentialTests {
    @Test("generated documents", arguments: EngineSetting.allCases, 0..<4)
    func generatedDocuments(_ setting: EngineSetting, _ seed: UInt64) {
        let comparison = EngineComparison(options: setting.options)
        var generator = MarkupGenerator(seed: seed)
        var failureCount = 0
        for _ in 0..<(Sweep.isLong ? 20_000 : 120) {
            let document = generator.next()
            if let difference = comparison.difference(in: document, using: &generator.random) {
                Issue.record("\(difference)")
                failureCount += 1
            }
            if failureCount > 10 { return }
        }
    }

    @Test("about half of the generated documents are accepted")
    func acceptance() {
        var generator = MarkupGenerator(seed: 1)
        var acceptedCount = 0
        for _ in 0..<500 where EngineComparison().accepts(generator.next()) { acceptedCount += 1 }
        #expect((200...350).contains(acceptedCount), "\(acceptedCount) of 500")
    }

    @Test("generated documents decoded to values", arguments: [EngineSetting.usual, .lowLimits], 0..<4)
    func values(_ setting: EngineSetting, _ seed: UInt64) {
        let comparison = EngineComparison(options: setting.options)
        var markup = MarkupGenerator(seed: seed)
        var mazes = MazeGenerator(seed: seed)
        for _ in 0..<(Sweep.isLong ? 20_000 : 100) {
            let documents = (markup.next(), Array(mazes.document().utf8))
            let difference =
                comparison.difference(in: documents.0, as: Specimen.self, using: &markup.random)
                ?? comparison.difference(in: documents.1, as: Maze.self, using: &markup.random)
            if let difference {
                Issue.record("\(difference)")
                return
            }
        }
    }

    @Test("small documents that end anywhere, and that have any byte in place of any other", arguments: 0..<4)
    func mutations(_ part: UInt64) {
        let comparison = EngineComparison()
        var generator = MarkupGenerator(seed: 100 + part, size: 2)
        var turn = 0
        for _ in 0..<(Sweep.isLong ? 50 : 8) {
            var document: [UInt8] = []
            while !(30...150).contains(document.count) { document = generator.next() }
            for place in document.indices {
                var candidates = [Array(document[..<place])]
                for replacement in MarkupPieces.replacements {
                    turn += 1
                    // One after the other, at each place some.
                    guard Sweep.isLong || turn % 13 == 0 else { continue }
                    var mutation = document
                    mutation[place] = replacement
                    candidates.append(mutation)
                }
                for candidate in candidates {
                    let bytes = DocumentSplits(count: candidate.count).cuts(every: 1)
                    for cuts in Sweep.isLong || place % 4 == 0 ? [nil, bytes] : [nil] {
                        if let difference = comparison.difference(in: candidate, cuts: cuts) {
                            Issue.record("\(difference)")
                            return
                        }
                    }
                }
            }
        }
    }

    @Test("documents that are meant to do harm, at the sizes of chunks that the catalogue asks for")
    func hostileDocuments() {
        var sizes = [nil, 1, 2, 3, 7, 4_096]
        if !Sweep.isLong { sizes = [nil, 1, 7] }
        for document in HostileDocument.all {
            // Byte by byte, what is long takes long in a debug build.
            for size in sizes where Sweep.isLong || document.bytes.count < 2_000 || size != 1 {
                let cuts = size.map { DocumentSplits(count: document.bytes.count).cuts(every: $0) }
                for setting in EngineSetting.allCases {
                    let comparison = EngineComparison(options: setting.options)
                    if let difference = comparison.difference(in: document.bytes, cuts: cuts) {
                        Issue.record("case \(document.number), \(setting): \(difference)")
                    }
                }
            }
        }
    }
}
