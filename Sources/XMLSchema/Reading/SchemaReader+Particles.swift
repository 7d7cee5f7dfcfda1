extension SchemaReader {
    /// Reads a named model group (XML Schema Part 1 §3.7.2).
    mutating func globalGroup(_ element: SchemaElement) -> ModelGroupDefinition? {
        let children = check(element, against: .globalGroup)
        guard let name = enter(element, .group) else { return nil }
        return ModelGroupDefinition(name: name, particle: particle(among: children), location: element.location)
    }

    /// Reads the content model among the children of a complex type or a group.
    mutating func particle(among children: [SchemaElement]) -> ParticleDeclaration? {
        for child in children {
            switch child.schemaName {
            case "sequence", "choice", "all", "group": return particle(child)
            default: continue
            }
        }
        return nil
    }

    private mutating func particle(_ element: SchemaElement) -> ParticleDeclaration? {
        switch element.schemaName {
        case "element": localElement(element)
        case "sequence": modelGroup(element, .sequence, .sequence)
        case "choice": modelGroup(element, .choice, .choice)
        case "all": modelGroup(element, .all, .all)
        case "group": groupReference(element)
        default: anyElement(element)
        }
    }

    private mutating func modelGroup(
        _ element: SchemaElement,
        _ compositor: ParticleDeclaration.Compositor,
        _ rule: SchemaRule
    ) -> ParticleDeclaration {
        let children = check(element, against: rule)
        let occurrence = occurrence(of: element)
        var particles: [ParticleDeclaration] = []
        for child in children {
            if let particle = particle(child) { particles.append(particle) }
        }
        if compositor == .choice, PruningMark.isOn(element) {
            particles.append(prunedAlternatives(of: element))
        }
        if compositor == .all {
            checkAll(element, occurrence, particles)
        }
        return ParticleDeclaration(
            term: .group(ParticleDeclaration.ModelGroup(compositor: compositor, particles: particles)),
            occurrence: occurrence,
            location: element.location
        )
    }

    private func prunedAlternatives(of choice: SchemaElement) -> ParticleDeclaration {
        ParticleDeclaration(
            term: .wildcard(.forPrunedAlternatives(at: choice.location)),
            occurrence: .once,
            location: choice.location
        )
    }

    /// XML Schema Part 1 §3.8.6, All Group Limited: nothing in it repeats, nor does it itself.
    private mutating func checkAll(
        _ element: SchemaElement,
        _ occurrence: Occurrence,
        _ particles: [ParticleDeclaration]
    ) {
        if occurrence.isRepeated {
            report("`xs:all` can't repeat", at: element)
        }
        for particle in particles where particle.occurrence.isRepeated {
            diagnostics.append(Diagnostic(.error, "an element in `xs:all` can't repeat", at: particle.location))
        }
    }

    private mutating func groupReference(_ element: SchemaElement) -> ParticleDeclaration? {
        check(element, against: .groupReference)
        let occurrence = occurrence(of: element)
        let group = redefinableReference("ref", of: element, to: .group)
        if group?.redefinition != nil, occurrence != .once {
            report("what is redefined has to occur once in its redefinition", at: element)
        }
        return group.map {
            ParticleDeclaration(term: .groupReference($0), occurrence: occurrence, location: element.location)
        }
    }

    private mutating func anyElement(_ element: SchemaElement) -> ParticleDeclaration {
        check(element, against: .any)
        return ParticleDeclaration(
            term: .wildcard(wildcard(element)),
            occurrence: occurrence(of: element),
            location: element.location
        )
    }
}
