import XMLCodec

/// Follows the references of a schema from some components on, and remembers which led where first.
struct Reachability {
    typealias Component = TrimmedSchema.Component
    typealias Reason = TrimmedSchema.Reason

    private(set) var reasons: [Component: Reason] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    /// The places of choices that are passed over.
    var ignoredChoices: Set<SourceLocation> = []

    private let schema: Schema
    private let elements: [XMLName: Schema.GlobalElement]
    private let excluded: Set<Component>
    private var pending: [Component] = []

    init(_ schema: Schema, excluded: Set<Component>) {
        self.schema = schema
        self.excluded = excluded
        elements = Dictionary(schema.elements.map { ($0.declaration.name, $0) }) { first, _ in first }
    }

    /// Keeps a component.
    mutating func visit(_ component: Component, because reason: Reason) {
        guard reasons[component] == nil else { return }
        if excluded.contains(component) { reportExcluded(component, reason) }
        reasons[component] = reason
        pending.append(component)
    }

    /// Keeps all that can be reached; a list instead of recursion, since chains may have any length.
    mutating func follow() {
        var next = 0
        while next < pending.count {
            switch pending[next] {
            case .element(let name): followElement(name)
            case .type(let name): followType(name)
            }
            next += 1
        }
    }

    private mutating func followElement(_ name: XMLName) {
        guard let element = elements[name] else { return }
        if let head = element.substitutionGroup {
            visit(.element(head), because: .base(of: .element(name)))
        }
        use(element.declaration.type, by: .element(name))
    }

    private mutating func followType(_ name: TypeName) {
        let component = Component.type(name)
        if let type = schema.simpleTypes[name] {
            if let base = type.base { visit(base, because: .base(of: component)) }
            switch type.variety {
            case .atomic: break
            case .list(let item): visit(item, because: .used(by: component))
            case .union(let members):
                for member in members { visit(member, because: .used(by: component)) }
            }
        }
        guard let type = schema.complexTypes[name] else { return }
        if let base = type.base { visit(.type(base), because: .base(of: component)) }
        for attribute in type.attributes { visit(attribute.type, because: .used(by: component)) }
        switch type.content {
        case .empty: break
        case .simple(let value): visit(value, because: .used(by: component))
        case .elements(let particle): follow(particle, in: component)
        case .mixed(let particle):
            if let particle { follow(particle, in: component) }
        }
    }

    private mutating func follow(_ particle: Particle, in owner: Component) {
        switch particle.term {
        case .element(let element):
            if element.isReference { visit(.element(element.name), because: .used(by: owner)) }
            for member in element.substitutes where !excluded.contains(.element(member)) {
                visit(.element(member), because: .substitute(for: .element(element.name)))
            }
            use(element.type, by: owner)
        case .choice where ignoredChoices.contains(particle.location): break
        case .sequence(let members), .choice(let members), .all(let members):
            for member in members { follow(member, in: owner) }
        case .wildcard: break
        }
    }

    /// Keeps the type of an element; where it is abstract, `xsi:type` names one of those derived from it.
    private mutating func use(_ type: TypeReference, by owner: Component) {
        visit(type, because: .used(by: owner))
        guard case .complex(let name) = type, let definition = schema.complexTypes[name], definition.isAbstract else {
            return
        }
        for derived in definition.derivedTypes where !excluded.contains(.type(derived)) {
            visit(.type(derived), because: .substitute(for: .type(name)))
        }
    }

    private mutating func visit(_ type: TypeReference, because reason: Reason) {
        switch type {
        case .builtin: break
        case .simple(let name), .complex(let name): visit(.type(name), because: reason)
        }
    }

    private mutating func reportExcluded(_ component: Component, _ reason: Reason) {
        let names = DumpNames(schema.documents)
        let need: String
        switch reason {
        case .named(let text): need = "\(text) asks for it"
        case .used(let other), .base(let other), .substitute(let other): need = "\(names.text(other)) needs it"
        }
        let location: SourceLocation? =
            switch component {
            case .element(let name): elements[name]?.declaration.location
            case .type(let name): schema.complexTypes[name]?.location ?? schema.simpleTypes[name]?.location
            }
        let message = "\(names.text(component)) is excluded by the filter, but \(need)"
        diagnostics.append(Diagnostic(.error, message, at: location))
    }
}

extension DumpNames {
    /// The name of a component, with its kind where that isn't clear.
    func text(_ component: TrimmedSchema.Component) -> String {
        switch component {
        case .element(let name): "element \(text(name))"
        case .type(let name): "type \(text(name))"
        }
    }
}
