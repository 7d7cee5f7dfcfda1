/// How many readings content can have at a time, at most.
///
/// An upper bound: one where every field stands in one place and every count can be told from the content; otherwise each
/// count that can't be told may have any of its values.
struct ContentAmbiguity {
    /// The bound.
    private(set) var readingCount = 0

    private static let ceiling = 1 << 20

    init(_ particle: ContentParticle) {
        var occurrences: [Int: Int] = [:]
        Self.countFields(of: particle, into: &occurrences)
        let isUnique = occurrences.values.allSatisfy { $0 == 1 }
        readingCount = Self.readings(of: particle, isUnique: isUnique, isRepeated: false)
    }

    private static func countFields(of particle: ContentParticle, into counts: inout [Int: Int]) {
        switch particle.term {
        case .field(let field): counts[field, default: 0] += 1
        case .sequence(let members), .choice(let members), .all(let members):
            for member in members { countFields(of: member, into: &counts) }
        }
    }

    private static func readings(of particle: ContentParticle, isUnique: Bool, isRepeated: Bool) -> Int {
        let values = max(particle.maximum ?? max(particle.minimum, 1), 1)
        let repeats = particle.maximum.map { $0 > 1 } ?? true
        var isKnown = isUnique
        let inner: Int
        switch particle.term {
        case .field:
            isKnown = isKnown && !isRepeated
            // Where fields stand in several places, each place is a reading.
            inner = 1
        case .sequence(let members), .choice(let members), .all(let members):
            isKnown = isKnown && startsAnew(particle)
            let total = members.reduce(0) { sum, member in
                let count = readings(of: member, isUnique: isUnique, isRepeated: isRepeated || repeats)
                return min(isUnique ? max(sum, count) : sum + count, ceiling)
            }
            inner = max(total, 1)
        }
        guard !isKnown else { return inner }
        let (product, isTooLarge) = inner.multipliedReportingOverflow(by: values)
        return isTooLarge ? ceiling : min(product, ceiling)
    }

    /// Whether each occurrence of a group starts with a field that can't stand further on in it.
    private static func startsAnew(_ particle: ContentParticle) -> Bool {
        switch particle.term {
        case .field: particle.isOnce
        case .sequence(let members): members.first.map { $0.isOnce && startsAnewOnce($0) } ?? true
        case .choice(let members): members.allSatisfy { $0.isOnce && startsAnewOnce($0) }
        case .all: particle.isOnce
        }
    }

    private static func startsAnewOnce(_ particle: ContentParticle) -> Bool {
        if case .field = particle.term { true } else { startsAnew(particle) }
    }
}
