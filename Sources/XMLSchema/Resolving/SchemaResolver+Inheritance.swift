import XMLCodec

extension SchemaResolver {
    /// Adds the attributes of a base to those of a type (XML Schema Part 1 §3.4.2).
    mutating func inherit(
        _ base: ComplexType,
        _ own: AttributeList,
        into type: inout ComplexType,
        at reference: NameReference
    ) {
        if type.derivation == .restriction {
            type.attributes = restricted(base.attributes, by: own, at: reference)
            type.anyAttribute = own.wildcard
        } else {
            type.attributes = extended(base.attributes, by: own)
            type.anyAttribute = union(base.anyAttribute, own.wildcard, at: reference)
        }
    }

    private mutating func extended(_ inherited: [AttributeUse], by own: AttributeList) -> [AttributeUse] {
        var attributes = AttributeList()
        for use in inherited {
            _ = attributes.add(use)
        }
        for use in own.uses where !attributes.add(use) {
            report("the base type has an attribute `\(use.name.localName)` already", at: use.location)
        }
        return attributes.uses
    }

    /// XML Schema Part 1 §3.4.6, Derivation Valid (Restriction, Complex) 2.1 and 3: required attributes stay required.
    private mutating func restricted(
        _ inherited: [AttributeUse],
        by own: AttributeList,
        at reference: NameReference
    ) -> [AttributeUse] {
        var attributes: [AttributeUse] = []
        for use in inherited {
            let replacement = own[use.name]
            let prohibition = own.prohibited[use.name]
            if use.isRequired, let place = replacement.map({ $0.isRequired ? nil : $0.location }) ?? prohibition {
                report("the base type requires the attribute `\(use.name.localName)`", at: place)
            }
            if let replacement {
                attributes.append(replacement)
            } else if prohibition == nil {
                attributes.append(use)
            }
        }
        let names = Set(inherited.map(\.name))
        return attributes + own.uses.filter { !names.contains($0.name) }
    }

    private mutating func union(_ base: Wildcard?, _ own: Wildcard?, at reference: NameReference) -> Wildcard? {
        guard let base, var wildcard = own else { return own ?? base }
        guard let namespaces = wildcard.namespaces.union(base.namespaces) else {
            report("what either wildcard allows can't be expressed", at: reference.location)
            return wildcard
        }
        wildcard.namespaces = namespaces
        return wildcard
    }

    /// Tells each complex type which ones are derived from it.
    mutating func collectDerivedTypes() {
        for name in index.types.names {
            var base = complexTypes[name]?.type.base
            while let current = base {
                if !isBlocked(name, inPlaceOf: current) { derivedTypes[current, default: []].append(name) }
                base = complexTypes[current]?.type.base
            }
        }
    }

    /// XML Schema Part 1 §3.8.6, Element Declarations Consistent: one name has one type in a content model.
    mutating func checkElementConsistency() {
        for name in index.types.names {
            guard let particle = complexTypes[name]?.particle?.particle else { continue }
            var types: [XMLName: TypeReference] = [:]
            particle.forEachElement { element in
                let first = types[element.name]
                if first == nil {
                    types[element.name] = element.type
                } else if first != element.type {
                    let message = "the element `\(element.name.localName)` has two types in `\(name.title)`"
                    report(message, at: element.location)
                }
            }
        }
    }
}

extension Particle {
    /// Calls a closure for each element in the content model, in order.
    fileprivate func forEachElement(_ body: (ElementUse) -> Void) {
        switch term {
        case .element(let element): body(element)
        case .sequence(let particles), .choice(let particles), .all(let particles):
            for particle in particles {
                particle.forEachElement(body)
            }
        case .wildcard: break
        }
    }
}
