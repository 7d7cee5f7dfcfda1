import XMLCodec
import XMLSchema

/// What becomes of an element that stands in several places of a content model: a property can't tell them apart.
extension ContentFlattener {
    /// Joins the parts from the first to the last place of each element that stands in several of them.
    mutating func joined(_ slots: [Slot], at location: SourceLocation) -> [Slot] {
        var result: [Slot] = []
        var next = 0
        for group in repetitions(in: slots) {
            result += slots[next..<group.places.lowerBound]
            log.warning(
                "\(group.subject) in several places of the content of \(typeName): all from the first to the last becomes "
                    + "a list in document order; only strict decoding checks that the order is right",
                at: location
            )
            let part = Array(slots[group.places])
            let isRequired = part.contains { !$0.cardinality.isOptional }
            result += list(of: part, isRequired: isRequired, at: location)
            next = group.places.upperBound + 1
        }
        return result + slots[next...]
    }

    /// Parts that belong together, and what stands in several of them.
    private struct Repetition {
        var places: ClosedRange<Int>
        var subject: String
    }

    private func repetitions(in slots: [Slot]) -> [Repetition] {
        var firstPlaces: [XMLName: Int] = [:]
        var result: [Repetition] = []
        for (place, slot) in slots.enumerated() {
            var first = wildcardPlace(before: place, in: slots)
            var subject = first == nil ? "" : "what a wildcard allows stands"
            for alternative in alternatives(of: slot) {
                guard case .element(let use) = alternative else { continue }
                let known = firstPlaces[use.name] ?? place
                firstPlaces[use.name] = known
                guard known < first ?? place else { continue }
                first = known
                subject = "element \(use.name.localName) stands"
            }
            guard let first else { continue }
            var repetition = Repetition(places: first...place, subject: subject)
            // What overlaps is one part.
            while let last = result.last, last.places.upperBound >= repetition.places.lowerBound {
                let start = min(last.places.lowerBound, repetition.places.lowerBound)
                repetition = Repetition(places: start...place, subject: last.subject)
                result.removeLast()
            }
            result.append(repetition)
        }
        return result
    }

    /// The place of a wildcard from which what stands at a place can't be told.
    ///
    /// It can where an element has to stand between them, or where the first holds exactly one.
    private func wildcardPlace(before place: Int, in slots: [Slot]) -> Int? {
        guard case .wildcard(let wildcard) = slots[place].content else { return nil }
        var result: Int?
        for earlier in (0..<place).reversed() {
            switch slots[earlier].content {
            case .wildcard(let other):
                let overlap = other.namespaces.intersection(wildcard.namespaces)
                if overlap != .oneOf([]), slots[earlier].cardinality != .required { result = earlier }
            case .element, .choice, .group:
                if !slots[earlier].cardinality.isOptional { return result }
            }
        }
        return result
    }

    /// Drops alternatives that are there already, and reports those of one name but several types.
    mutating func distinct(_ alternatives: [Slot.Alternative]) -> [Slot.Alternative] {
        var result: [Slot.Alternative] = []
        for alternative in alternatives {
            if let place = result.firstIndex(where: { $0.name == alternative.name }),
                let both = common(result[place], alternative)
            {
                result[place] = both
            } else {
                result.append(alternative)
            }
        }
        return result
    }

    /// One alternative for two of one name, or `nil` for wildcards that can't be one.
    private mutating func common(_ one: Slot.Alternative, _ other: Slot.Alternative) -> Slot.Alternative? {
        switch (one, other) {
        case (.element(let one), .element(let other)): return .element(common(one, other))
        case (.wildcard(var one), .wildcard(let other)):
            guard let namespaces = one.namespaces.union(other.namespaces) else { return nil }
            one.namespaces = namespaces
            return .wildcard(one)
        default: return one
        }
    }

    /// One use for two of one element, which is nil where either may be.
    private mutating func common(_ one: ElementUse, _ other: ElementUse) -> ElementUse {
        if one.type != other.type {
            log.error(
                "element \(one.name.localName) has two types in the content of \(typeName) "
                    + "(XML Schema Part 1 §3.8.6)",
                at: other.location
            )
        }
        var result = one
        result.isNillable = one.isNillable || other.isNillable
        return result
    }

    /// The parts of all branches as optional ones, in an order that is each branch's own, those of one element taken
    /// together; `nil` if there is no such order, or parts can't be taken together.
    mutating func merged(_ branches: [[Slot]]) -> [Slot]? {
        var result: [Slot] = []
        for branch in branches {
            var next = 0
            for (position, slot) in branch.enumerated() {
                switch place(of: slot, in: result) {
                case .absent:
                    // Before what the branch has in common with those before it.
                    let following = branch[position...].compactMap { place(of: $0, in: result).shared }.first
                    next = following.map { max($0, next) } ?? result.count
                    var optional = slot
                    optional.cardinality = slot.cardinality.within(.optional)
                    result.insert(optional, at: next)
                case .shared(let place):
                    guard place >= next, let both = common(result[place], slot) else { return nil }
                    result[place] = both
                    next = place
                case .overlapping: return nil
                }
                next += 1
            }
        }
        return result
    }

    /// Where a part stands among others.
    private enum Place {
        case absent
        /// At the place of one that has the same content.
        case shared(Int)
        /// At the place of one that has some of the same content, or at several.
        case overlapping

        var shared: Int? {
            if case .shared(let place) = self { place } else { nil }
        }
    }

    private func place(of slot: Slot, in slots: [Slot]) -> Place {
        let content = alternatives(of: slot)
        let places = slots.indices.filter { place in
            alternatives(of: slots[place]).contains { other in content.contains { overlap($0, other) } }
        }
        guard let place = places.first else { return .absent }
        let other = alternatives(of: slots[place])
        let isSame = content.count == other.count && zip(content, other).allSatisfy { $0.name == $1.name }
        return places.count == 1 && isSame ? .shared(place) : .overlapping
    }

    private func overlap(_ one: Slot.Alternative, _ other: Slot.Alternative) -> Bool {
        guard case .wildcard(let one) = one, case .wildcard(let other) = other else { return one.name == other.name }
        return one.namespaces.intersection(other.namespaces) != .oneOf([])
    }

    /// One part for two of the same content.
    private mutating func common(_ one: Slot, _ other: Slot) -> Slot? {
        var result = one
        result.cardinality = one.cardinality.within(other.cardinality).within(.optional)
        switch (one.content, other.content) {
        case (.element(let one), .element(let other)): result.content = .element(common(one, other))
        case (.wildcard(let one), .wildcard(let other)):
            guard case .wildcard(let both)? = common(.wildcard(one), .wildcard(other)) else { return nil }
            result.content = .wildcard(both)
        case (.group(let one), .group(let other)) where one.name == other.name: break
        case (.choice(let one, _), .choice(let other, _)):
            guard zip(one, other).allSatisfy({ $0.isSame(as: $1) }) else { return nil }
        default: return nil
        }
        return result
    }
}
