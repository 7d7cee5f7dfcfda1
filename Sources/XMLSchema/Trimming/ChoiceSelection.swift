import XMLCodec

/// Decides which choices lose which alternatives.
struct ChoiceSelection {
    private let schema: Schema
    private let targets: FilterTargets
    private let allOperationNames: Set<String>

    init(_ schema: Schema, _ targets: FilterTargets) {
        self.schema = schema
        self.targets = targets
        allOperationNames = targets.allOperationNames
    }

    /// The choices that lose alternatives, by their places: a group's choice is one choice wherever it is used.
    func prunedChoices() -> [SourceLocation: TrimmedSchema.PrunedChoice] {
        var result: [SourceLocation: TrimmedSchema.PrunedChoice] = [:]
        for type in schema.complexTypes.all {
            let particle: Particle?
            switch type.content {
            case .empty, .simple: continue
            case .elements(let elements): particle = elements
            case .mixed(let elements): particle = elements
            }
            guard let particle else { continue }
            let isNamed = targets.prunedTypes?.contains(type.name)
            var found: [(place: SourceLocation, choice: TrimmedSchema.PrunedChoice)] = []
            collect(particle, isNamed, &found)
            for (place, var choice) in found {
                choice.dropped.formUnion(result[place]?.dropped ?? [])
                result[place] = choice
            }
        }
        return result
    }

    private func collect(
        _ particle: Particle,
        _ isNamed: Bool?,
        _ found: inout [(place: SourceLocation, choice: TrimmedSchema.PrunedChoice)]
    ) {
        switch particle.term {
        case .element, .wildcard: return
        case .sequence(let members), .all(let members):
            for member in members { collect(member, isNamed, &found) }
        case .choice(let members):
            let dropped = dropped(of: members, isNamed)
            if !dropped.isEmpty {
                // A wildcard for all elements takes them already.
                let isOpen = !members.contains(where: \.isForAllElements)
                found.append((particle.location, TrimmedSchema.PrunedChoice(dropped: Set(dropped), isOpen: isOpen)))
            }
            for member in members { collect(member, isNamed, &found) }
        }
    }

    /// The places of the alternatives to leave out.
    private func dropped(of members: [Particle], _ isNamed: Bool?) -> [SourceLocation] {
        let isPruned = isNamed ?? isOfOperations(members)
        return members.compactMap { member in
            guard case .element(let element) = member.term else { return nil }
            if targets.keptAlternatives.contains(element.name) { return nil }
            if isExcluded(element) { return member.location }
            guard isPruned else { return nil }
            return operation(of: element).map(targets.operationNames.contains) == true ? nil : member.location
        }
    }

    /// Whether most alternatives belong to operations, and to more than one.
    private func isOfOperations(_ members: [Particle]) -> Bool {
        guard !targets.operationNames.isEmpty else { return false }
        let operations = members.compactMap { member in
            if case .element(let element) = member.term { operation(of: element) } else { nil }
        }
        return operations.count * 2 > members.count && Set(operations).count > 1
    }

    /// The operation with the longest name that an alternative's name begins with.
    private func operation(of element: ElementUse) -> String? {
        var name = Substring(element.name.localName)
        while !name.isEmpty {
            if allOperationNames.contains(String(name)) { return String(name) }
            name.removeLast()
        }
        return nil
    }

    private func isExcluded(_ element: ElementUse) -> Bool {
        if element.isReference, targets.excluded.contains(.element(element.name)) { return true }
        switch element.type {
        case .builtin: return false
        case .simple(let name), .complex(let name): return targets.excluded.contains(.type(name))
        }
    }
}

extension Particle {
    /// Whether it is a wildcard that any element can stand for.
    fileprivate var isForAllElements: Bool {
        if case .wildcard(let wildcard) = term { wildcard.namespaces == .any } else { false }
    }
}
