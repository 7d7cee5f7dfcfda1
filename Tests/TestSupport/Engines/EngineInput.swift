/// What the engines are compared on, as a fuzzer writes it: two bytes that say how, and a document.
public struct EngineInput {
    private let setting: EngineSetting
    private let isTyped: Bool
    private let cuts: [Int]?
    private let document: [UInt8]

    /// Reads an input; `nil` where the first two bytes aren't there.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count >= 2 else { return nil }
        document = Array(bytes[2...])
        setting = EngineSetting.allCases[Int(bytes[0] & 0x0F) % EngineSetting.allCases.count]
        isTyped = bytes[0] & 0x10 != 0
        let splits = DocumentSplits(count: document.count)
        switch bytes[1] {
        case 0: cuts = nil
        case 1...31: cuts = splits.cuts(every: Int(bytes[1]))
        default:
            var random = SeededRandomness(seed: UInt64(bytes[1]))
            cuts = splits.randomCuts(using: &random)
        }
    }

    /// What is different, or `nil` where the engines agree.
    public func difference() -> String? {
        let comparison = EngineComparison(options: setting.options)
        return isTyped
            ? comparison.difference(in: document, as: Specimen.self, cuts: cuts)
            : comparison.difference(in: document, cuts: cuts)
    }
}

// MARK: - For a fuzzer

extension EngineInput {
    /// What a fuzzer begins with: the catalogue of bad input and generated documents, in every setting.
    public static let seeds: [[UInt8]] = {
        var random = SeededRandomness(seed: 7)
        var generator = MarkupGenerator(seed: 7)
        let hostile = HostileDocument.all.map(\.bytes).filter { $0.count < 2_000 }
        let documents = hostile + (0..<600).map { _ in generator.next() }
        return documents.map { someManner(using: &random) + $0 }
    }()

    /// Another input: with a piece of markup in some place or in place of some bytes, or altogether new.
    public static func mutation(of input: [UInt8], using random: inout SeededRandomness) -> [UInt8] {
        guard input.count > 2, !random.oneIn(8) else {
            var generator = MarkupGenerator(seed: random.next(), size: Int.random(in: 1...5, using: &random))
            return someManner(using: &random) + generator.next()
        }
        var mutation = input
        if random.oneIn(5) { mutation.replaceSubrange(..<2, with: someManner(using: &random)) }
        let start = Int.random(in: 2...mutation.count, using: &random)
        let end = random.oneIn(2) ? start : min(mutation.count, start + Int.random(in: 0...8, using: &random))
        let piece = MarkupPieces.all.randomElement(using: &random) ?? ""
        mutation.replaceSubrange(start..<end, with: random.oneIn(6) ? Array(mutation[2..<start]) : Array(piece.utf8))
        return mutation
    }

    private static func someManner(using random: inout SeededRandomness) -> [UInt8] {
        let size: UInt8 = random.oneIn(2) ? 0 : UInt8.random(in: 0...255, using: &random)
        return [UInt8.random(in: 0...0x1F, using: &random), size]
    }
}
