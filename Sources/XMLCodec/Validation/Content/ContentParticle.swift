/// A content model over the numbers of fields: which may follow each other, and how often (XML Schema Part 1 §3.8, §3.9).
package struct ContentParticle: Hashable, Sendable {
    /// What occurs.
    package indirect enum Term: Hashable, Sendable {
        /// A field.
        case field(Int)
        /// All members, in order.
        case sequence([ContentParticle])
        /// One of the members.
        case choice([ContentParticle])
        /// All members, in any order.
        case all([ContentParticle])
    }

    /// What occurs.
    package var term: Term
    /// The least number of times.
    package var minimum: Int
    /// The greatest number of times, or `nil` if there is none.
    package var maximum: Int?

    /// Creates a particle.
    package init(_ term: Term, minimum: Int = 1, maximum: Int? = 1) {
        self.term = term
        self.minimum = minimum
        self.maximum = maximum
    }

    /// Whether it occurs exactly once.
    var isOnce: Bool { minimum == 1 && maximum == 1 }
}

// MARK: - Simpler forms

extension ContentParticle {
    /// The same content with as few groups as possible, so that models that mean the same mostly look the same.
    package var simplified: ContentParticle {
        var result = self
        switch term {
        case .field: return self
        case .sequence(let members):
            result.term = .sequence(
                Self.simplified(members).flatMap { member in
                    if member.isOnce, case .sequence(let inner) = member.term { inner } else { [member] }
                }
            )
        case .choice(let members):
            result.term = .choice(
                Self.simplified(members).flatMap { member in
                    if member.isOnce, case .choice(let inner) = member.term { inner } else { [member] }
                }
            )
        case .all(let members): result.term = .all(Self.simplified(members))
        }
        // What may be empty needn't be optional besides.
        if minimum == 0, maximum == 1, result.isTermNullable { result.minimum = 1 }
        return result.unwrapped
    }

    /// The members without those that never occur.
    private static func simplified(_ members: [ContentParticle]) -> [ContentParticle] {
        members.filter { $0.maximum != 0 }.map(\.simplified)
    }

    /// A group of one member is that member, if one of both occurs once.
    private var unwrapped: ContentParticle {
        guard let member = members?.first, members?.count == 1 else { return self }
        if isOnce { return member }
        if member.isOnce { return ContentParticle(member.term, minimum: minimum, maximum: maximum) }
        return self
    }

    /// Whether nothing at all is one occurrence.
    private var isTermNullable: Bool {
        let isNullable = { (member: ContentParticle) in member.minimum == 0 || member.isTermNullable }
        return switch term {
        case .field: false
        case .sequence(let members), .all(let members): members.allSatisfy(isNullable)
        case .choice(let members): members.contains(where: isNullable)
        }
    }

    /// The members of a group, or `nil` for a field.
    private var members: [ContentParticle]? {
        switch term {
        case .field: nil
        case .sequence(let members), .choice(let members), .all(let members): members
        }
    }

    /// The same content without counts: what may occur several times may do so any number of times.
    package var uncounted: ContentParticle {
        let counts = minimum > 1 || maximum.map { $0 > 1 } ?? false
        let term: Term =
            switch term {
            case .field: term
            case .sequence(let members): .sequence(members.map(\.uncounted))
            case .choice(let members): .choice(members.map(\.uncounted))
            case .all(let members): .all(members.map(\.uncounted))
            }
        return ContentParticle(term, minimum: min(minimum, 1), maximum: counts ? nil : maximum)
    }
}
