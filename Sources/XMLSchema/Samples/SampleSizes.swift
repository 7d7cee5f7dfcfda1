import XMLCodec

/// How many elements the smallest content of types and elements has: always taking what is smallest comes to an end.
struct SampleSizes {
    /// More elements than a sample may have, and the size of what would have no end.
    static let infinite = 1 << 20

    private let schema: Schema
    private let elements: [XMLName: Schema.GlobalElement]
    private var types: [TypeName: Int] = [:]
    /// The sizes of the terms of particles by their places, once those of all types are known.
    private var terms: [SourceLocation: Int] = [:]

    init(_ schema: Schema) {
        self.schema = schema
        elements = Dictionary(schema.elements.map { ($0.declaration.name, $0) }) { first, _ in first }
        var isStable = false
        while !isStable {
            isStable = true
            for type in schema.complexTypes.all {
                let size = size(of: type.content)
                guard size < types[type.name, default: Self.infinite] else { continue }
                types[type.name] = size
                isStable = false
            }
        }
        for type in schema.complexTypes.all {
            if case .elements(let particle) = type.content { remember(particle) }
            if case .mixed(let particle?) = type.content { remember(particle) }
        }
    }

    private mutating func remember(_ particle: Particle) {
        guard terms[particle.location] == nil else { return }
        switch particle.term {
        case .sequence(let particles), .choice(let particles), .all(let particles):
            for particle in particles { remember(particle) }
        case .element, .wildcard: break
        }
        terms[particle.location] = size(of: particle.term)
    }

    /// The elements that can stand where one is used, the smallest first where `extent` is minimal.
    func alternatives(of use: ElementUse) -> [ElementUse] {
        let all: [ElementUse]
        if use.substitutes.isEmpty {
            all = use.isAbstract ? [] : [use]
        } else {
            let members = use.substitutes.compactMap { $0 == use.name ? use : elements[$0]?.declaration }
            // A head whose type is abstract is there for its members, even if it doesn't say so.
            all = members.filter { members.count == 1 || $0.name != use.name || !isAbstract($0.type) }
        }
        return all.filter { size(of: $0.type, blocking: $0.blockedDerivations) < Self.infinite }
    }

    private func isAbstract(_ type: TypeReference) -> Bool {
        if case .complex(let name) = type { schema.complexTypes[name]?.isAbstract == true } else { false }
    }

    /// The types that an element of a type can have: itself, or those derived from an abstract one.
    func concreteTypes(of type: TypeReference, blocking blocked: Set<ComplexType.Derivation>) -> [TypeReference] {
        guard case .complex(let name) = type, let definition = schema.complexTypes[name], definition.isAbstract
        else { return [type] }
        return definition.derivedTypes.filter { derived in
            guard let other = schema.complexTypes[derived] else { return false }
            return !other.isAbstract && !derived.isAnonymous && blocked.isDisjoint(with: steps(from: other, to: name))
                && types[derived, default: Self.infinite] < Self.infinite
        }.map { .complex($0) }
    }

    private func steps(from type: ComplexType, to base: TypeName) -> Set<ComplexType.Derivation> {
        var result: Set<ComplexType.Derivation> = []
        var next: ComplexType? = type
        while let type = next, type.name != base {
            if let derivation = type.derivation { result.insert(derivation) }
            next = type.base.flatMap { schema.complexTypes[$0] }
        }
        return result
    }

    /// The size of an element, with itself.
    func size(of use: ElementUse) -> Int {
        alternatives(of: use).map { 1 + size(of: $0.type, blocking: $0.blockedDerivations) }.min() ?? Self.infinite
    }

    /// The size of what is in an element of a type.
    func size(of type: TypeReference, blocking blocked: Set<ComplexType.Derivation> = []) -> Int {
        guard case .complex(let name) = type, let definition = schema.complexTypes[name] else { return 0 }
        guard definition.isAbstract else { return types[name, default: Self.infinite] }
        let sizes = concreteTypes(of: type, blocking: blocked).map { size(of: $0) }
        return sizes.min() ?? Self.infinite
    }

    /// The size of a particle, as often as it has to occur.
    func size(of particle: Particle) -> Int {
        particle.occurrence.minimum == 0 ? 0 : Self.times(particle.occurrence.minimum, sizeOfOne(particle))
    }

    /// The size of a particle that occurs once.
    func sizeOfOne(_ particle: Particle) -> Int { terms[particle.location] ?? size(of: particle.term) }

    private func size(of term: Particle.Term) -> Int {
        switch term {
        case .element(let use): size(of: use)
        case .sequence(let particles), .all(let particles):
            particles.reduce(0) { min(Self.infinite, $0 + size(of: $1)) }
        case .choice(let particles): particles.map { size(of: $0) }.min() ?? Self.infinite
        case .wildcard(let wildcard):
            isOpen(wildcard) ? 1 : known(by: wildcard).map { size(of: $0) }.min() ?? Self.infinite
        }
    }

    private func size(of content: ComplexType.Content) -> Int {
        switch content {
        case .empty, .simple, .mixed(nil): 0
        case .elements(let particle), .mixed(let particle?): size(of: particle)
        }
    }

    private static func times(_ count: Int, _ size: Int) -> Int {
        let (product, overflows) = count.multipliedReportingOverflow(by: size)
        return overflows ? infinite : min(infinite, product)
    }

    // MARK: Wildcards

    /// Whether a wildcard takes elements that no schema declares.
    func isOpen(_ wildcard: Wildcard) -> Bool {
        wildcard.processing != .strict && wildcard.namespaces != .oneOf([])
    }

    /// The global elements that a wildcard takes and that can occur themselves, in order of definition.
    func known(by wildcard: Wildcard) -> [ElementUse] {
        schema.elements.map(\.declaration).filter { use in
            guard !use.isAbstract, wildcard.namespaces.allows(use.name.namespace) else { return false }
            return size(of: use.type, blocking: use.blockedDerivations) < Self.infinite
        }
    }
}

extension Wildcard.Namespaces {
    /// Whether names in a namespace match (XML Schema Part 1 §3.10.4).
    func allows(_ namespace: String) -> Bool {
        switch self {
        case .any: true
        case .other(let excluded): namespace != excluded && !namespace.isEmpty
        case .oneOf(let list): list.contains(namespace)
        }
    }
}
