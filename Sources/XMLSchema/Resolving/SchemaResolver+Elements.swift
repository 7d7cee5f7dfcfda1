import XMLCodec

extension SchemaResolver {
    /// Resolves the global elements.
    mutating func resolveElements() {
        for name in index.elements.names {
            guard let declaration = index.elements[name] else { continue }
            _ = globalElement(name, for: declaration.location)
        }
    }

    private mutating func globalElement(_ name: XMLName, for location: SourceLocation) -> Schema.GlobalElement? {
        guard let declaration = index.elements[name] else { return nil }
        switch elements.start(name) {
        case .known(let element):
            return element
        case .cycle:
            report("the element `\(name.localName)` is in its own substitution group", at: location)
        case .tooLong:
            report("the substitution group of `\(name.localName)` is nested too deep", at: location)
        case .new:
            let head = declaration.substitutionGroup.flatMap { substitutionHead($0) }
            let use = elementUse(declaration, head: head)
            let element = Schema.GlobalElement(use, substitutionGroup: head?.declaration.name)
            elements.finish(name, element)
            return element
        }
        return nil
    }

    private mutating func substitutionHead(_ reference: NameReference) -> Schema.GlobalElement? {
        guard index.elements[reference.name] != nil else {
            reportUnknown("element", reference)
            return nil
        }
        return globalElement(reference.name, for: reference.location)
    }

    /// What a content model sees of a declaration; without a type of its own it has its head's, or else any
    /// (XML Schema Part 1 §3.3.2).
    mutating func elementUse(_ declaration: ElementDeclaration, head: Schema.GlobalElement? = nil) -> ElementUse {
        let type = typeReference(declaration.type) ?? head?.declaration.type ?? .builtin(.anyType)
        var use = ElementUse(declaration.name, type: type, at: declaration.location)
        use.isNillable = declaration.isNillable
        use.isAbstract = declaration.isAbstract
        use.defaultValue = declaration.defaultValue
        use.fixedValue = declaration.fixedValue
        use.blockedDerivations = Set(ComplexType.Derivation.allCases.filter { declaration.blocked.contains($0.method) })
        use.identityConstraints = declaration.identityConstraints
        identityConstraints += declaration.identityConstraints
        use.documentation = declaration.documentation
        if (use.defaultValue ?? use.fixedValue) != nil {
            elementsWithValues.append(use)
        }
        return use
    }

    /// Tells the head of each substitution group what can stand in its place, directly or indirectly
    /// (XML Schema Part 1 §3.3.6, Substitution Group).
    mutating func collectSubstitutes() {
        var members: [XMLName: [XMLName]] = [:]
        for name in index.elements.names {
            var seen: Set<XMLName> = [name]
            var head = elements[name]?.substitutionGroup
            while let current = head, seen.insert(current).inserted {
                if let member = index.elements[name], let head = index.elements[current],
                    !isBlocked(member, inPlaceOf: head)
                {
                    members[current, default: []].append(name)
                }
                head = elements[current]?.substitutionGroup
            }
        }
        for (head, members) in members {
            let concrete = ([head] + members).filter { elements[$0]?.declaration.isAbstract == false }
            elements[head]?.declaration.substitutes = concrete
        }
    }

    /// Compares the types of elements with those of their heads (XML Schema Part 1 §3.3.6, Element Declaration
    /// Properties Correct 4).
    ///
    /// Heads with simple types are passed over.
    mutating func checkSubstitutes() {
        for name in index.elements.names {
            guard let element = elements[name], let head = element.substitutionGroup.flatMap({ elements[$0] }) else {
                continue
            }
            checkFinal(head, for: element.declaration)
            guard case .complex(let wanted) = head.declaration.type else { continue }
            if case .complex(let type) = element.declaration.type, type == wanted || isDerived(type, from: wanted) {
                continue
            }
            let headName = head.declaration.name.localName
            let message = "the type of `\(name.localName)` isn't derived from that of `\(headName)`"
            report(message, at: element.declaration.location)
        }
    }

    /// XML Schema Part 1 §3.3.6, Element Declaration Properties Correct 4: `final` of a head is about its members' types.
    private mutating func checkFinal(_ head: Schema.GlobalElement, for member: ElementUse) {
        guard let final = index.elements[head.declaration.name]?.final, !final.isEmpty,
            let steps = derivation(of: member.type, from: head.declaration.type),
            let step = steps.first(where: { final.contains($0.method) })
        else { return }
        let headName = head.declaration.name.localName
        let message = "`\(headName)` is final: a type that stands in its place can be no \(step.method.rawValue)"
        report(message, at: member.location)
    }

    /// Whether a type is derived from another; true where that can't be told because a type is faulty.
    private func isDerived(_ type: TypeName, from other: TypeName) -> Bool {
        var next = type
        while let flattened = complexTypes[next] {
            guard let base = flattened.type.base else { return false }
            if base == other { return true }
            next = base
        }
        return true
    }

    /// XML Schema Part 1 §3.3.6, Element Declaration Properties Correct 2: only text can have a default.
    mutating func checkElementValues() {
        for element in elementsWithValues {
            guard let value = element.defaultValue ?? element.fixedValue else { continue }
            if !hasText(element.type) {
                report("a default or fixed value needs simple or mixed content", at: element.location)
            } else if let content = textType(element.type), !allows(value, content) {
                report("\(value.quoted) is not a value of the element's type", at: element.location)
            }
        }
    }

    private func hasText(_ type: TypeReference) -> Bool {
        guard case .complex(let name) = type else { return true }
        return switch complexTypes[name]?.type.content {
        case .empty, .elements: false
        case .simple, .mixed, nil: true
        }
    }

    private func textType(_ type: TypeReference) -> TypeReference? {
        guard case .complex(let name) = type else { return type }
        guard case .simple(let content) = complexTypes[name]?.type.content else { return nil }
        return content
    }
}
