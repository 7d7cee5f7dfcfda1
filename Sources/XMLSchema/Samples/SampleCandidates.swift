import XMLCodec

/// Texts that may be values of a simple type, likely ones first; whether they are is for its rule to say.
///
/// They come in batches, so that none is made which isn't needed.
struct SampleCandidates {
    typealias Batch = () -> [String]

    /// The greatest length that is tried where a type allows any.
    private static let lengthLimit = 4_096

    let facets: Facets
    let extent: SampleDocument.Extent

    /// Candidates for a type of single values.
    func atomic(_ builtin: BuiltinType) -> [Batch] {
        if !facets.enumeration.isEmpty { return [{ enumerated }] }
        let typical = inOrder(builtin.sampleTexts)
        let ofLengths: Batch = { lengths(around: typical).compactMap { builtin.sampleText(ofLength: $0) } }
        return [{ ranged + digits + typical }, ofLengths] + described
    }

    /// Candidates for a list of items.
    func list(of items: [String]) -> [Batch] {
        if !facets.enumeration.isEmpty { return [{ enumerated }] }
        guard !items.isEmpty else { return [] }
        let counts = lengths(around: [extent == .minimal ? "1" : "12"])
        let lists = counts.map { count in (0..<count).map { items[$0 % items.count] }.joined(separator: " ") }
        return [{ lists }] + described
    }

    /// Candidates for a union of members.
    func union(of members: [String]) -> [Batch] {
        facets.enumeration.isEmpty ? [{ members }] + described : [{ enumerated }]
    }

    private func inOrder<Element>(_ values: [Element]) -> [Element] {
        guard extent == .maximal, values.count > 1 else { return values }
        return [values[1], values[0]] + values.dropFirst(2)
    }

    private var enumerated: [String] {
        let values = facets.enumeration.map(\.value)
        return extent == .minimal ? values : values.reversed()
    }

    /// Texts that the patterns describe.
    private var described: [Batch] {
        let examples = facets.patterns.reversed().compactMap { try? XMLPatternExamples($0) }
        let repetitions = extent == .minimal ? Array(0..<40) : [1, 2, 0] + Array(3..<40)
        return examples.flatMap { example in
            repetitions.map { count in
                { (0..<8).compactMap { example.text(branch: $0, repetitions: count) } }
            }
        }
    }

    /// Values at the bounds, or just inside.
    private var ranged: [String] {
        let least = facets.minInclusive.map { [$0] } ?? facets.minExclusive.map { Self.neighbours(of: $0, step: 1) }
        let greatest = facets.maxInclusive.map { [$0] } ?? facets.maxExclusive.map { Self.neighbours(of: $0, step: -1) }
        return extent == .minimal ? (least ?? []) + (greatest ?? []) : (greatest ?? []) + (least ?? [])
    }

    private static func neighbours(of bound: String, step: Int) -> [String] {
        let whole = Int(bound).flatMap { number in
            let (sum, overflows) = number.addingReportingOverflow(step)
            return overflows ? nil : String(sum)
        }
        let decimals = DecimalNumber(bound) == nil ? [] : [bound + (bound.contains(".") ? "1" : ".1"), "0.5", "-0.5"]
        return [whole].compactMap { $0 } + decimals
    }

    /// Numbers with as many digits as there may be.
    private var digits: [String] {
        guard facets.totalDigits != nil || facets.fractionDigits != nil, extent == .maximal else { return [] }
        let fraction = min(facets.fractionDigits ?? 0, 18)
        let whole = max(1, min(facets.totalDigits ?? fraction + 1, 18) - fraction)
        let number = String(repeating: "9", count: whole)
        return fraction > 0 ? [number + "." + String(repeating: "9", count: fraction), number] : [number]
    }

    /// Lengths that the facets allow: near those of typical texts, or as short or long as may be.
    private func lengths(around texts: [String]) -> [Int] {
        if let length = facets.length { return [min(length, Self.lengthLimit)] }
        let least = facets.minLength ?? 0
        let greatest = max(least, min(facets.maxLength ?? .max, Self.lengthLimit))
        let typical = texts.first?.unicodeScalars.count ?? 1
        let length = min(max(typical, least), greatest)
        return extent == .minimal ? [length, least, greatest] : [length, greatest, least]
    }
}
