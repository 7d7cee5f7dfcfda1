import XMLCodec

extension SchemaResolver {
    /// Writes out the named model groups.
    mutating func expandGroups() {
        for name in index.groups.names {
            guard let definition = index.groups[name] else { continue }
            _ = modelGroup(name, for: definition.location)
        }
    }

    private mutating func modelGroup(_ name: XMLName, for location: SourceLocation) -> MeasuredParticle? {
        guard let definition = index.groups[name] else { return nil }
        switch groups.start(name) {
        case .known(let particle):
            return particle
        case .cycle:
            report("the group `\(definition.name.localName)` contains itself", at: location)
        case .tooLong:
            report("the group `\(definition.name.localName)` is nested too deep", at: location)
        case .new:
            let particle = definition.particle.flatMap { expand($0) }
            groups.finish(name, particle)
            return particle
        }
        return nil
    }

    /// Replaces references in a content model by what they refer to.
    ///
    /// - Returns: The particle; `nil` if it stands for nothing: it may occur no times (XML Schema Part 1 §3.9.2), is an
    ///   empty sequence, or is faulty.
    mutating func expand(_ declared: ParticleDeclaration) -> MeasuredParticle? {
        guard declared.occurrence.maximum != 0 else { return nil }
        switch declared.term {
        case .element(let declaration):
            return leaf(.element(elementUse(declaration)), declared)
        case .elementReference(let reference, let documentation):
            return elementUse(reference, documentation).flatMap { leaf(.element($0), declared) }
        case .wildcard(let wildcard):
            return leaf(.wildcard(wildcard), declared)
        case .groupReference(let reference):
            return group(reference, declared)
        case .group(let group):
            return expand(group, declared)
        }
    }

    private func leaf(_ term: Particle.Term, _ declared: ParticleDeclaration) -> MeasuredParticle {
        MeasuredParticle(Particle(term, occurrence: declared.occurrence, at: declared.location))
    }

    private mutating func elementUse(_ reference: NameReference, _ documentation: String?) -> ElementUse? {
        guard index.elements[reference.name] != nil else {
            reportUnknown("element", reference)
            return nil
        }
        guard var use = elements[reference.name]?.declaration else { return nil }
        use.isReference = true
        use.documentation = documentation ?? use.documentation
        return use
    }

    /// The group that a reference names, as often as the reference says (XML Schema Part 1 §3.7.2).
    private mutating func group(_ reference: NameReference, _ declared: ParticleDeclaration) -> MeasuredParticle? {
        let name = index.name(reference, in: .group)
        guard index.groups[name] != nil else {
            reportUnknown("group", reference)
            return nil
        }
        guard var group = modelGroup(name, for: reference.location) else { return nil }
        if group.particle.occurrence == .once {
            group.particle.occurrence = declared.occurrence
            return group
        }
        if declared.occurrence == .once { return group }
        let particle = Particle(.sequence([group.particle]), occurrence: declared.occurrence, at: declared.location)
        return MeasuredParticle(particle, of: [group])
    }

    private mutating func expand(
        _ group: ParticleDeclaration.ModelGroup,
        _ declared: ParticleDeclaration
    ) -> MeasuredParticle? {
        var parts: [MeasuredParticle] = []
        for particle in group.particles {
            guard let part = expand(particle) else { continue }
            if case .all = part.particle.term {
                report("`xs:all` can't stand in another model group", at: particle.location)
                continue
            }
            parts.append(part)
        }
        if parts.isEmpty {
            checkEmpty(group, declared)
            return nil
        }
        let particles = parts.map(\.particle)
        let term: Particle.Term =
            switch group.compositor {
            case .sequence: .sequence(particles)
            case .choice: .choice(particles)
            case .all: .all(particles)
            }
        let particle = Particle(term, occurrence: declared.occurrence, at: declared.location)
        let measured = MeasuredParticle(particle, of: parts)
        if measured == nil {
            report("the content model is too large", at: declared.location)
        }
        return measured
    }

    /// An empty choice that has to be made can't be.
    private mutating func checkEmpty(_ group: ParticleDeclaration.ModelGroup, _ declared: ParticleDeclaration) {
        let isEmpty = group.particles.allSatisfy { $0.occurrence.maximum == 0 }
        if group.compositor == .choice, isEmpty, !declared.occurrence.isOptional {
            report("`xs:choice` without alternatives allows nothing", at: declared.location)
        }
    }
}
