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

    private mutating func flatten(_ particle: Particle, within outer: Cardinality) -> [Slot] {
        guard particle.occurrence.maximum != 0 else { return [] }
        let cardinality = Cardinality(particle.occurrence).within(outer)
        switch particle.term {
        case .element(let use): return element(use, cardinality)
        case .wildcard(let wildcard): return [Slot(content: .wildcard(wildcard), cardinality: cardinality)]
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
        guard cardinality.isRepeated, slots.count > 1 else { return slots }
        log.warning(
            "a repeated sequence of several elements becomes a list of them in document order; "
                + "that each sequence is complete is not checked",
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
        log.warning(
            "a choice between sequences becomes optional properties; that only one sequence is used is not checked",
            at: location
        )
        return merged(branches)
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
    private mutating func list(of slots: [Slot], isRequired: Bool, at location: SourceLocation) -> [Slot] {
        let canBeEmpty = !isRequired || slots.allSatisfy(\.cardinality.isOptional)
        return single(slots, .many(isRequired: !canBeEmpty), at: location)
    }

    private func alternatives(of slot: Slot) -> [Slot.Alternative] {
        switch slot.content {
        case .element(let use): [.element(use)]
        case .wildcard(let wildcard): [.wildcard(wildcard)]
        case .choice(let alternatives, _): alternatives
        case .group(let head): index.alternatives(of: head).map(Slot.Alternative.element)
        }
    }

    /// Drops alternatives that are there already, and reports those of one name but several types.
    private mutating func distinct(_ alternatives: [Slot.Alternative]) -> [Slot.Alternative] {
        var result: [Slot.Alternative] = []
        var types: [XMLName: TypeReference] = [:]
        var hasWildcard = false
        for alternative in alternatives {
            switch alternative {
            case .wildcard:
                if !hasWildcard { result.append(alternative) }
                hasWildcard = true
            case .element(let use):
                if types[use.name] == nil { result.append(alternative) }
                report(use, ifOtherThan: types[use.name])
                types[use.name] = use.type
            }
        }
        return result
    }

    /// The parts of all branches as optional ones, those of one element taken together.
    private mutating func merged(_ branches: [[Slot]]) -> [Slot] {
        var result: [Slot] = []
        for var slot in branches.flatMap({ $0 }) {
            slot.cardinality = slot.cardinality.within(.optional)
            guard case .element(let use) = slot.content, let position = result.firstIndex(where: { $0.uses(use.name) })
            else {
                result.append(slot)
                continue
            }
            if case .element(let other) = result[position].content { report(use, ifOtherThan: other.type) }
            result[position].cardinality = result[position].cardinality.within(slot.cardinality)
        }
        return result
    }

    private mutating func report(_ use: ElementUse, ifOtherThan type: TypeReference?) {
        guard let type, type != use.type else { return }
        log.error(
            "element \(use.name.localName) with two types in one choice of \(typeName) is not supported yet",
            at: use.location
        )
    }
}

extension Slot {
    /// Whether the part is an element of this name.
    fileprivate func uses(_ name: XMLName) -> Bool {
        if case .element(let use) = content { use.name == name } else { false }
    }
}
