import XMLCodec
import XMLSchema

/// A schema that was trimmed, compared with the whole of it: each component has to be the same, but for what was left out.
struct SchemaTrimming {
    /// What contradicts the whole schema.
    private(set) var faults: [String] = []
    /// What was left out of components that are there, by component.
    ///
    /// What a base type lacks isn't said again of the types derived from it.
    var omissions: [String: [String]] {
        var result: [String: [String]] = [:]
        for (component, omitted) in allOmissions {
            let inherited = bases[component].flatMap { allOmissions[$0] } ?? []
            let own = omitted.filter { !inherited.contains($0) }
            if !own.isEmpty { result[component] = own }
        }
        return result
    }

    private let trimmed: Schema
    private let whole: Schema
    /// The component that is being compared.
    private var component = ""
    private var allOmissions: [String: [String]] = [:]
    private var bases: [String: String] = [:]

    /// Compares two schemas; only components in some namespaces are looked at.
    init(of whole: Schema, to trimmed: Schema, namespaces: Set<String>) {
        self.whole = whole
        self.trimmed = trimmed
        for type in trimmed.complexTypes.all where namespaces.contains(type.name.namespace) { compare(type) }
        for type in trimmed.simpleTypes.all where namespaces.contains(type.name.namespace) { compare(type) }
        for element in trimmed.elements where namespaces.contains(element.declaration.name.namespace) {
            compare(element)
        }
    }

    private mutating func compare(_ element: Schema.GlobalElement) {
        component = "element \(element.declaration.name.localName)"
        guard let other = whole.elements.first(where: { $0.declaration.name == element.declaration.name }) else {
            return fault("isn't in the whole schema")
        }
        require(element.substitutionGroup, other.substitutionGroup, "substitution group")
        compare(element.declaration, other.declaration)
    }

    // MARK: Types

    private mutating func compare(_ type: ComplexType) {
        component = type.name.path.joined(separator: "/")
        bases[component] = type.base?.path.joined(separator: "/")
        guard let other = whole.complexTypes[type.name] else { return fault("isn't in the whole schema") }
        require(type.base, other.base, "base")
        require(type.derivation, other.derivation, "derivation")
        require(type.isAbstract, other.isAbstract, "abstract")
        compare(type.attributes, other.attributes)
        if type.anyAttribute == nil, other.anyAttribute != nil { omit("any attribute") }
        switch (type.content, other.content) {
        case (.empty, .empty): break
        case (.simple(let value), .simple(let otherValue)): require(value, otherValue, "content")
        case (.elements(let particle), .elements(let otherParticle)):
            compare(particle.normalized, otherParticle.normalized)
        case (.empty, .elements(let particle)): leftOut(particle)
        default: fault("content: \(type.content), whole: \(other.content)")
        }
    }

    private mutating func compare(_ type: SimpleType) {
        component = type.name.path.joined(separator: "/")
        guard let other = whole.simpleTypes[type.name] else { return fault("isn't in the whole schema") }
        require(type.variety, other.variety, "variety")
        require(type.base, other.base, "base")
        var (facets, otherFacets) = (type.facets, other.facets)
        let values = facets.enumeration.map(\.value)
        let otherValues = otherFacets.enumeration.map(\.value)
        // The order of values means nothing to a schema, and is that of a program's cases.
        require(values, otherValues.filter(Set(values).contains), "values")
        for value in otherValues where !values.isEmpty && !values.contains(value) { omit("value \(value)") }
        (facets.enumeration, otherFacets.enumeration) = ([], [])
        require(facets, otherFacets, "facets")
    }

    private mutating func compare(_ attributes: [AttributeUse], _ others: [AttributeUse]) {
        require(attributes.map(\.name), others.map(\.name).filter(attributes.map(\.name).contains), "attributes")
        for other in others {
            guard let attribute = attributes.first(where: { $0.name == other.name }) else {
                if other.isRequired { fault("the required attribute \(other.name) is left out") }
                omit("attribute \(other.name)")
                continue
            }
            let place = "attribute \(other.name)"
            require(attribute.type, other.type, place)
            require(attribute.isRequired, other.isRequired, "\(place), required")
            require(attribute.defaultValue, other.defaultValue, "\(place), default")
            require(attribute.fixedValue, other.fixedValue, "\(place), fixed")
        }
    }

    // MARK: Particles

    private mutating func compare(_ particle: Particle, _ other: Particle) {
        require(particle.occurrence, other.occurrence, "occurrence of \(particle.term.name)")
        switch (particle.term, other.term) {
        case (.element(let element), .element(let otherElement)):
            compare(element, otherElement)
        case (.sequence(let particles), .sequence(let others)), (.all(let particles), .all(let others)):
            for other in matchingInOrder(particles, others) where !other.canBeAbsent {
                fault("\(other.term.name), which is required, is left out")
            }
        case (.choice(let particles), .choice(let others)):
            _ = matchingInOrder(particles, others)
        case (.wildcard(let wildcard), .wildcard(let otherWildcard)):
            require(wildcard.namespaces, otherWildcard.namespaces, "namespaces of a wildcard")
            require(wildcard.processing, otherWildcard.processing, "processing of a wildcard")
        default:
            fault("\(particle.term.name) where the whole schema has \(other.term.name)")
        }
    }

    /// Compares particles with those of the whole schema that they stand for, in order.
    ///
    /// - Returns: The ones that were left out.
    private mutating func matchingInOrder(_ particles: [Particle], _ others: [Particle]) -> [Particle] {
        var remaining = particles[...]
        var omitted: [Particle] = []
        for other in others {
            if let particle = remaining.first, particle.term.name == other.term.name {
                compare(particle, other)
                remaining.removeFirst()
            } else {
                omitted.append(other)
                leftOut(other)
            }
        }
        for particle in remaining { fault("\(particle.term.name) isn't in the whole schema, or out of order") }
        return omitted
    }

    private mutating func compare(_ element: ElementUse, _ other: ElementUse) {
        let place = element.name.localName
        require(element.name, other.name, "name of \(place)")
        require(element.type, other.type, "type of \(place)")
        require(element.isNillable, other.isNillable, "nillable \(place)")
        require(element.isAbstract, other.isAbstract, "abstract \(place)")
        require(element.isReference, other.isReference, "reference \(place)")
        require(element.defaultValue, other.defaultValue, "default of \(place)")
        require(element.fixedValue, other.fixedValue, "fixed value of \(place)")
        for substitute in element.substitutes where !other.substitutes.contains(substitute) {
            fault("\(substitute) is no substitute of \(place) in the whole schema")
        }
    }

    // MARK: What is found

    private mutating func require<Value: Equatable>(_ value: Value, _ other: Value, _ what: String) {
        if value != other { fault("\(what): \(value), whole: \(other)") }
    }

    private mutating func fault(_ what: String) {
        faults.append("\(component): \(what)")
    }

    private mutating func leftOut(_ particle: Particle) {
        for name in particle.elementNames { omit(name) }
    }

    private mutating func omit(_ what: String) {
        allOmissions[component, default: []].append(what)
    }
}

extension Particle {
    /// The same content model, with fewer ways to write it: a sequence that occurs once is part of the sequence around it,
    /// and the one element of a sequence occurs as often as the sequence did.
    fileprivate var normalized: Particle {
        var result = self
        switch term {
        case .sequence(let particles):
            let parts = particles.map(\.normalized).flatMap { $0.isPartOfSequence ? $0.parts : [$0] }
            result.term = .sequence(parts)
            if parts.count == 1, parts[0].occurrence == .once {
                result.occurrence = .once
                result.term = .sequence([Particle(parts[0].term, occurrence: occurrence, at: parts[0].location)])
            }
        case .choice(let particles): result.term = .choice(particles.map(\.normalized))
        case .all(let particles): result.term = .all(particles.map(\.normalized))
        case .element, .wildcard: break
        }
        return result
    }

    private var isPartOfSequence: Bool {
        if case .sequence = term { occurrence == .once } else { false }
    }

    private var parts: [Particle] {
        if case .sequence(let particles) = term { particles } else { [] }
    }

    /// Whether a document is valid without it.
    fileprivate var canBeAbsent: Bool { occurrence.isOptional }

    /// The elements in it.
    fileprivate var elementNames: [String] {
        switch term {
        case .element, .wildcard: [term.name]
        case .sequence(let particles), .choice(let particles), .all(let particles): particles.flatMap(\.elementNames)
        }
    }
}

extension Particle.Term {
    /// What the term is, by which two of them are taken for the same.
    fileprivate var name: String {
        switch self {
        case .element(let element): element.name.localName
        case .sequence: "a sequence"
        case .choice: "a choice"
        case .all: "an unordered group"
        case .wildcard: "a wildcard"
        }
    }
}
