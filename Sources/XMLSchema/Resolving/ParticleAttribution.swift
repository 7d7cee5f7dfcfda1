import XMLCodec

/// Finds out whether a child of an element can belong to two particles of a content model, as far as can be told without
/// looking at what follows (XML Schema Part 1 §3.8.6, Unique Particle Attribution).
///
/// Each particle for elements is a position; what may come after each is compared (Glushkov's construction).
struct ParticleAttribution {
    /// An element or a wildcard in the content model.
    private struct Position {
        let particle: Particle
        /// Its number among the particles; copies of one particle share it.
        let number: Int
    }

    /// The positions that a part of the content model can begin and end with.
    private struct Part {
        var first: [Int] = []
        var last: [Int] = []
        var isNullable = true
    }

    /// Two particles that the same child can belong to.
    typealias Conflict = (first: Particle, second: Particle)

    /// A model with more positions than this isn't looked at.
    private static let positionLimit = 4_096

    private var positions: [Position] = []
    private var following: [[Int]] = []
    private var nextNumber = 0

    private init() {}

    /// The first two particles that the same child can belong to; `nil` if there are none.
    static func conflict(in particle: Particle) -> Conflict? {
        var attribution = ParticleAttribution()
        let part = attribution.add(particle)
        // Where no two particles have anything in common, as mostly, their order doesn't matter.
        guard attribution.conflict(among: Array(attribution.positions.indices)) != nil,
            attribution.positions.count < positionLimit
        else { return nil }
        for candidates in [part.first] + attribution.following {
            if let conflict = attribution.conflict(among: candidates) { return conflict }
        }
        return nil
    }

    // MARK: Positions

    private mutating func add(_ particle: Particle) -> Part {
        let occurrence = particle.occurrence
        guard occurrence.maximum != 0, positions.count < Self.positionLimit else { return Part() }
        let number = nextNumber
        var part = addOnce(particle)
        if occurrence.isRepeated {
            if occurrence.minimum == occurrence.maximum, !part.isNullable {
                // How often it occurs is known: only the last occurrence is followed by what comes after.
                nextNumber = number
                part = sequence(part, addOnce(particle))
            } else {
                link(part.last, to: part.first)
            }
        }
        if occurrence.isOptional { part.isNullable = true }
        return part
    }

    private mutating func addOnce(_ particle: Particle) -> Part {
        switch particle.term {
        case .element, .wildcard:
            positions.append(Position(particle: particle, number: nextNumber))
            following.append([])
            nextNumber += 1
            let position = positions.count - 1
            return Part(first: [position], last: [position], isNullable: false)
        case .sequence(let members):
            var part = Part()
            for member in members { part = sequence(part, add(member)) }
            return part
        case .choice(let members):
            let parts = added(members)
            return Part(
                first: parts.flatMap(\.first),
                last: parts.flatMap(\.last),
                isNullable: parts.contains(where: \.isNullable)
            )
        case .all(let members):
            let parts = added(members)
            for (index, part) in parts.enumerated() {
                for (other, next) in parts.enumerated() where other != index { link(part.last, to: next.first) }
            }
            return Part(
                first: parts.flatMap(\.first),
                last: parts.flatMap(\.last),
                isNullable: parts.allSatisfy(\.isNullable)
            )
        }
    }

    private mutating func added(_ members: [Particle]) -> [Part] {
        var parts: [Part] = []
        for member in members { parts.append(add(member)) }
        return parts
    }

    private mutating func sequence(_ one: Part, _ other: Part) -> Part {
        link(one.last, to: other.first)
        return Part(
            first: one.isNullable ? one.first + other.first : one.first,
            last: other.isNullable ? one.last + other.last : other.last,
            isNullable: one.isNullable && other.isNullable
        )
    }

    private mutating func link(_ ends: [Int], to starts: [Int]) {
        for end in ends { following[end] += starts }
    }

    // MARK: Comparing

    private func conflict(among candidates: [Int]) -> Conflict? {
        var elements: [XMLName: Position] = [:]
        var wildcards: [(Wildcard, Position)] = []
        for position in candidates.map({ positions[$0] }) {
            switch position.particle.term {
            case .element(let use):
                for name in use.possibleNames {
                    let known = elements.updateValue(position, forKey: name)
                    if let known, known.number != position.number { return (known.particle, position.particle) }
                }
            case .wildcard(let wildcard) where !wildcard.standsForPruned: wildcards.append((wildcard, position))
            case .wildcard, .sequence, .choice, .all: continue
            }
        }
        for (number, (wildcard, position)) in wildcards.enumerated() {
            let allowed = elements.filter { wildcard.allows($0.key.namespace) }.map(\.value)
            if let element = allowed.min(by: { $0.number < $1.number }) { return (element.particle, position.particle) }
            for (other, second) in wildcards[(number + 1)...] where second.number != position.number {
                let isShared = wildcard.namespaces.intersection(other.namespaces) != .oneOf([])
                if isShared { return (position.particle, second.particle) }
            }
        }
        return nil
    }
}

extension SchemaResolver {
    /// Warns of content models in which a child can belong to two particles.
    ///
    /// They are no schema's by the letter; decoding follows all readings, so that they do no harm. Beside an error they
    /// would be no news.
    mutating func checkParticleAttribution() {
        guard !diagnostics.contains(where: { $0.severity == .error }) else { return }
        var seen: Set<[SourceLocation]> = []
        for name in index.types.names {
            let particle: Particle
            switch complexTypes[name]?.type.content {
            case .elements(let content), .mixed(let content?): particle = content
            case .empty, .simple, .mixed, nil: continue
            }
            guard let (first, second) = ParticleAttribution.conflict(in: particle),
                seen.insert([first.location, second.location]).inserted
            else { continue }
            let message = "the content of `\(name.title)` is ambiguous: \(second.title) can stand where the one at "
            let rule = "\(first.location) can (Unique Particle Attribution)"
            diagnostics.append(Diagnostic(.warning, message + rule, at: second.location))
        }
    }
}

extension ElementUse {
    /// The names of what can stand where the element is used.
    fileprivate var possibleNames: [XMLName] { substitutes.isEmpty ? [name] : substitutes }
}

extension Wildcard {
    /// Whether elements of a namespace match.
    fileprivate func allows(_ namespace: String) -> Bool {
        namespaces.intersection(.oneOf([namespace])) != .oneOf([])
    }
}

extension Particle {
    /// How messages name an element or a wildcard.
    fileprivate var title: String {
        if case .element(let use) = term { "element `\(use.name.localName)`" } else { "the wildcard" }
    }
}
