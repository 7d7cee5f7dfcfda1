import XMLCodec
import XMLSchema

/// Turns a content model, a tree of particles, into a list of parts that become one property each.
struct ContentFlattener {
    let index: SchemaIndex
    /// The type as diagnostics name it.
    let typeName: String
    var log: DiagnosticLog

    /// The parts of a content model, in order.
    mutating func slots(of particle: Particle) -> [Slot] {
        flatten(particle, within: .required)
    }

    /// The part that mixed content is: runs of text and whatever elements there are, in document order; `nil` if there
    /// are none.
    mutating func mixedSlot(of particle: Particle?, at location: SourceLocation) -> Slot? {
        let alternatives = distinct(particle.map { self.alternatives(in: $0) } ?? [])
        guard !alternatives.isEmpty else { return nil }
        let content = Slot.Content.choice([.text(at: location)] + alternatives, location: location)
        return Slot(content: content, cardinality: .many(isRequired: false))
    }

    private mutating func alternatives(in particle: Particle) -> [Slot.Alternative] {
        guard particle.occurrence.maximum != 0 else { return [] }
        switch particle.term {
        case .element(let use): return element(use, .required).flatMap(alternatives)
        case .wildcard(let wildcard): return wildcard.isEmpty ? [] : [.wildcard(wildcard)]
        case .sequence(let members), .all(let members), .choice(let members):
            var result: [Slot.Alternative] = []
            for member in members { result += alternatives(in: member) }
            return result
        }
    }

    private mutating func flatten(_ particle: Particle, within outer: Cardinality) -> [Slot] {
        guard particle.occurrence.maximum != 0 else { return [] }
        let cardinality = Cardinality(particle.occurrence).within(outer)
        switch particle.term {
        case .element(let use): return element(use, cardinality)
        case .wildcard(let wildcard):
            return wildcard.isEmpty ? [] : [Slot(content: .wildcard(wildcard), cardinality: cardinality)]
        case .sequence(let members), .all(let members): return sequence(members, cardinality, at: particle.location)
        case .choice(let members): return choice(members, cardinality, at: particle.location)
        }
    }

    private mutating func element(_ use: ElementUse, _ cardinality: Cardinality) -> [Slot] {
        if use.substitutes.isEmpty, use.isAbstract {
            log.warning(
                "element \(use.name.localName) is abstract and nothing can take its place; it is left out",
                at: use.location
            )
            return []
        }
        let content: Slot.Content = use.substitutes.isEmpty ? .element(use) : .group(head: use)
        return [Slot(content: content, cardinality: cardinality)]
    }

    /// A sequence becomes its members; one that repeats with more than one member, a list of them in document order.
    private mutating func sequence(
        _ members: [Particle],
        _ cardinality: Cardinality,
        at location: SourceLocation
    ) -> [Slot] {
        var slots: [Slot] = []
        for member in members { slots += flatten(member, within: cardinality) }
        guard cardinality.isRepeated, slots.count > 1 else { return joined(slots, at: location) }
        log.warning(
            "a repeated sequence of several elements becomes a list of them in document order; "
                + "only strict decoding checks that each sequence is complete",
            at: location
        )
        return list(of: slots, isRequired: !cardinality.isOptional, at: location)
    }

    private mutating func choice(
        _ members: [Particle],
        _ cardinality: Cardinality,
        at location: SourceLocation
    ) -> [Slot] {
        var branches: [[Slot]] = []
        for member in members { branches.append(flatten(member, within: .required)) }
        let isOptional = cardinality.isOptional || branches.contains { $0.allSatisfy(\.cardinality.isOptional) }
        if branches.allSatisfy({ $0.count <= 1 }) {
            let slots = branches.flatMap { $0 }
            let isRepeated = cardinality.isRepeated || slots.contains(where: \.cardinality.isRepeated)
            return single(slots, Cardinality(isOptional: isOptional, isRepeated: isRepeated), at: location)
        }
        if cardinality.isRepeated {
            return list(of: branches.flatMap { $0 }, isRequired: !isOptional, at: location)
        }
        guard let slots = merged(branches) else {
            log.warning(
                "a choice between sequences of the same elements in different order becomes a list of them in document "
                    + "order; only strict decoding checks that one is used",
                at: location
            )
            return list(of: branches.flatMap { $0 }, isRequired: !isOptional, at: location)
        }
        log.warning(
            "a choice between sequences becomes optional properties; only strict decoding checks that one is used",
            at: location
        )
        return slots
    }

    /// A choice whose branches are one part each: a part, or a choice of all that they can be.
    private mutating func single(_ slots: [Slot], _ cardinality: Cardinality, at location: SourceLocation) -> [Slot] {
        if slots.count == 1, let slot = slots.first {
            return [Slot(content: slot.content, cardinality: slot.cardinality.within(cardinality))]
        }
        let alternatives = distinct(slots.flatMap(alternatives))
        switch alternatives.first {
        case nil: return []
        case .element(let use) where alternatives.count == 1:
            return [Slot(content: .element(use), cardinality: cardinality)]
        case .wildcard(let wildcard) where alternatives.count == 1:
            return [Slot(content: .wildcard(wildcard), cardinality: cardinality)]
        default: return [Slot(content: .choice(alternatives, location: location), cardinality: cardinality)]
        }
    }

    /// A list of everything that can occur, in document order.
    mutating func list(of slots: [Slot], isRequired: Bool, at location: SourceLocation) -> [Slot] {
        let canBeEmpty = !isRequired || slots.allSatisfy(\.cardinality.isOptional)
        return single(slots, .many(isRequired: !canBeEmpty), at: location)
    }

    func alternatives(of slot: Slot) -> [Slot.Alternative] {
        switch slot.content {
        case .element(let use): [.element(use)]
        case .wildcard(let wildcard): [.wildcard(wildcard)]
        case .choice(let alternatives, _): alternatives
        case .group(let head): index.alternatives(of: head).map(Slot.Alternative.element)
        }
    }
}
