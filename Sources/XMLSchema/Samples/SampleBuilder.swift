import XMLCodec

/// Builds the elements of samples.
///
/// A maximal sample shows each complex type in full once, where it is met first, and in its smallest form from then on: so
/// recursion ends, and what a sample holds grows with the schema rather than with its combinations.
struct SampleBuilder {
    /// How deep types are shown in full.
    private static let depthLimit = 40

    let schema: Schema
    let sizes: SampleSizes
    var values: SampleValues
    var prefixes: SamplePrefixes
    var turns = SampleTurns()
    private var extent = SampleDocument.Extent.minimal
    /// The types that have been shown in full, in this document or, with all that there is to them, in others.
    private var shown: Set<TypeName> = []
    private var depth = 0

    init(_ schema: Schema, prefixes: [String: String]) {
        self.schema = schema
        self.prefixes = SamplePrefixes(prefixes)
        sizes = SampleSizes(schema)
        values = SampleValues(schema)
    }

    /// Begins the samples of another element.
    mutating func reset() {
        turns = SampleTurns()
    }

    /// The text of a document with an element, which has to have an end.
    mutating func document(_ root: ElementUse, _ extent: SampleDocument.Extent) -> String {
        self.extent = extent
        (shown, depth) = (turns.finished, 0)
        values.reset()
        prefixes.reset()
        var itself = root
        itself.substitutes = []
        return SampleWriter.text(of: element(itself), prefixes: prefixes)
    }

    // MARK: Elements

    /// An element that isn't abstract, with one of the types that it may have.
    private mutating func element(_ use: ElementUse) -> SampleElement {
        var result = SampleElement(use.name)
        let type = type(of: use)
        if type != use.type, case .complex(let name) = type {
            let value = prefixes.qualified(XMLName(name.path[0], in: name.namespace))
            result.attributes.append((XMLName("type", in: XMLNamespace.schemaInstance), value))
        }
        guard case .complex(let name) = type, let definition = schema.complexTypes[name] else {
            return simple(use, type, result)
        }
        let isNil = isNil(use)
        let isFull = !isNil && extent == .maximal && depth < Self.depthLimit && shown.insert(name).inserted
        if isFull { turns.enter(name) } else { turns.meet(name) }
        defer { if isFull { turns.leave() } }
        result.attributes += attributes(of: definition, isFull: isFull)
        if isNil {
            result.attributes.append((XMLName("nil", in: XMLNamespace.schemaInstance), "true"))
            return result
        }
        depth += 1
        result.content = content(of: definition, in: use, isFull: isFull)
        depth -= 1
        return result
    }

    private mutating func simple(_ use: ElementUse, _ type: TypeReference, _ empty: SampleElement) -> SampleElement {
        var result = empty
        if isNil(use) {
            result.attributes.append((XMLName("nil", in: XMLNamespace.schemaInstance), "true"))
        } else if type == .builtin(.anyType) {
            if extent == .maximal { result.content = [.text("text")] }
        } else {
            let text = text(
                of: type,
                extent,
                fixed: use.fixedValue,
                default: use.defaultValue,
                in: use.location.file
            )
            result.content = [.text(text)]
        }
        return result
    }

    /// Nothing but maximal samples of elements that may be nil has them so, every other time.
    private mutating func isNil(_ use: ElementUse) -> Bool {
        guard use.isNillable, use.fixedValue == nil, extent == .maximal else { return false }
        return turns.next(at: .nil(use.location), of: 2) == 1
    }

    private mutating func type(of use: ElementUse) -> TypeReference {
        let concrete = sizes.concreteTypes(of: use.type, blocking: use.blockedDerivations)
        guard concrete.count > 1, case .complex(let name) = use.type else { return concrete.first ?? use.type }
        if extent == .minimal { return concrete.min { sizes.size(of: $0) < sizes.size(of: $1) } ?? use.type }
        return concrete[turns.next(at: .derivedTypes(name), of: concrete.count)]
    }

    private mutating func text(
        of type: TypeReference,
        _ extent: SampleDocument.Extent,
        fixed: String?,
        default defaultValue: String?,
        in file: String
    ) -> String {
        if let fixed { return values.declared(fixed, of: type, in: file, prefixes: &prefixes) }
        if extent == .minimal, let defaultValue, !defaultValue.isEmpty {
            return values.declared(defaultValue, of: type, in: file, prefixes: &prefixes)
        }
        return values.text(of: type, extent, prefixes: &prefixes)
    }

    // MARK: Attributes

    private mutating func attributes(of type: ComplexType, isFull: Bool) -> [(name: XMLName, value: String)] {
        var result: [(name: XMLName, value: String)] = []
        for attribute in type.attributes where attribute.isRequired || isFull {
            let text = text(
                of: attribute.type,
                isFull ? .maximal : .minimal,
                fixed: attribute.fixedValue,
                default: attribute.defaultValue,
                in: attribute.location.file
            )
            result.append((attribute.name, text))
        }
        if isFull, let wildcard = type.anyAttribute, sizes.isOpen(wildcard) {
            let name = foreignName(wildcard, "any-attribute")
            if !result.contains(where: { $0.name == name }) { result.append((name, "any")) }
        }
        return result
    }

    // MARK: Content

    private mutating func content(
        of type: ComplexType,
        in use: ElementUse,
        isFull: Bool
    ) -> [SampleElement.Content] {
        switch type.content {
        case .empty: return []
        case .simple(let value):
            let text = text(
                of: value,
                isFull ? .maximal : .minimal,
                fixed: use.fixedValue,
                default: use.defaultValue,
                in: use.location.file
            )
            return [.text(text)]
        case .elements(let particle): return content(of: particle, isFull: isFull)
        case .mixed(let particle):
            if let fixed = use.fixedValue { return [.text(fixed)] }
            let children = particle.map { content(of: $0, isFull: isFull) } ?? []
            guard isFull else { return children }
            return [.text("text")] + children.flatMap { [$0, .text("text")] }
        }
    }

    private mutating func content(of particle: Particle, isFull: Bool) -> [SampleElement.Content] {
        guard isFull else {
            let count = particle.occurrence.minimum
            return (0..<count).flatMap { _ in content(of: particle, isFull: false, maximum: count) }
        }
        guard sizes.sizeOfOne(particle) < SampleSizes.infinite else { return [] }
        let count = occurrences(of: particle)
        return (0..<count).flatMap { _ in content(of: particle, isFull: true, maximum: count) }
    }

    /// How often a particle occurs in full: twice if it may, or as often as there are alternatives.
    private func occurrences(of particle: Particle) -> Int {
        let wanted: Int
        switch particle.term {
        case .choice(let particles): wanted = possible(particles).count
        case .element(let use):
            let types = sizes.concreteTypes(of: use.type, blocking: use.blockedDerivations)
            wanted = max(sizes.alternatives(of: use).count, types.count)
        case .wildcard(let wildcard) where wildcard.standsForPruned: wanted = 0
        case .sequence, .all, .wildcard: wanted = 2
        }
        let isAbsent = wanted == 0
        let greatest = particle.occurrence.maximum ?? .max
        return max(particle.occurrence.minimum, min(greatest, isAbsent ? 0 : max(wanted, 2)))
    }

    private func possible(_ particles: [Particle]) -> [Particle] {
        particles.filter { particle in
            if case .wildcard(let wildcard) = particle.term, wildcard.standsForPruned { return false }
            return sizes.sizeOfOne(particle) < SampleSizes.infinite && particle.occurrence.maximum != 0
        }
    }

    /// What one occurrence of a particle's term consists of.
    private mutating func content(of particle: Particle, isFull: Bool, maximum: Int) -> [SampleElement.Content] {
        switch particle.term {
        case .element(let use):
            return alternative(of: use, isFull: isFull).map { [.element(element($0))] } ?? []
        case .sequence(let particles), .all(let particles):
            return particles.flatMap { content(of: $0, isFull: isFull) }
        case .choice(let particles):
            let possible = isFull ? possible(particles) : []
            guard !possible.isEmpty else {
                let smallest = particles.min { sizes.size(of: $0) < sizes.size(of: $1) }
                return smallest.map { content(of: $0, isFull: false) } ?? []
            }
            let turn = turns.next(at: .choice(particle.location), of: possible.count)
            return content(of: possible[turn], isFull: true)
        case .wildcard(let wildcard):
            return any(wildcard).map { [.element($0)] } ?? []
        }
    }

    private mutating func alternative(of use: ElementUse, isFull: Bool) -> ElementUse? {
        let alternatives = sizes.alternatives(of: use)
        guard alternatives.count > 1 else { return alternatives.first }
        guard isFull else {
            return alternatives.min { sizes.size(of: $0.type) < sizes.size(of: $1.type) }
        }
        return alternatives[turns.next(at: .substitutes(use.location), of: alternatives.count)]
    }

    // MARK: Wildcards

    /// An element that a wildcard takes: a foreign one, or a known one where it has to be known.
    private mutating func any(_ wildcard: Wildcard) -> SampleElement? {
        if sizes.isOpen(wildcard) { return SampleElement(foreignName(wildcard, "any")) }
        let known = sizes.known(by: wildcard).min { sizes.size(of: $0.type) < sizes.size(of: $1.type) }
        guard var known else { return nil }
        known.substitutes = []
        let before = extent
        extent = .minimal
        defer { extent = before }
        return element(known)
    }

    /// A name that a wildcard takes and that nothing declares.
    private func foreignName(_ wildcard: Wildcard, _ localName: String) -> XMLName {
        guard case .oneOf(let namespaces) = wildcard.namespaces, let namespace = namespaces.first else {
            return XMLName(localName, in: "urn:example:foreign")
        }
        return XMLName(localName, in: namespace)
    }
}
