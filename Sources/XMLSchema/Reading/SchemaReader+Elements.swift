import XMLCodec

extension SchemaReader {
    /// Reads a global element (XML Schema Part 1 §3.3.2).
    mutating func globalElement(_ element: SchemaElement) -> ElementDeclaration? {
        let children = check(element, against: .globalElement)
        guard let name = enter(element, .element) else { return nil }
        return declaration(element, name: name, children: children)
    }

    /// Reads a local element, or a reference to a global one.
    mutating func localElement(_ element: SchemaElement) -> ParticleDeclaration? {
        let children = check(element, against: .localElement)
        let occurrence = occurrence(of: element)
        let term: ParticleDeclaration.Term?
        if element["ref"] != nil {
            term = elementReference(element, children: children)
        } else {
            term = localDeclaration(element, children: children).map { .element($0) }
        }
        return term.map { ParticleDeclaration(term: $0, occurrence: occurrence, location: element.location) }
    }

    private mutating func elementReference(
        _ element: SchemaElement,
        children: [SchemaElement]
    ) -> ParticleDeclaration.Term? {
        let excluded = ["name", "type", "default", "fixed", "nillable", "block", "form"]
        checkReference(element, excluding: excluded, children: children)
        return reference("ref", of: element).map {
            .elementReference($0, documentation: Documentation.text(of: element))
        }
    }

    private mutating func localDeclaration(
        _ element: SchemaElement,
        children: [SchemaElement]
    ) -> ElementDeclaration? {
        guard element["name"] != nil else {
            report("`xs:element` needs `name` or `ref`", at: element)
            return nil
        }
        let form = form("form", of: element)
        guard let localName = name(of: element) else { return nil }
        let isQualified = form.map { $0 == .qualified } ?? qualifiesElements
        let name = XMLName(localName, in: isQualified ? targetNamespace : "")
        return inside(localName) { $0.declaration(element, name: name, children: children) }
    }

    private mutating func declaration(
        _ element: SchemaElement,
        name: XMLName,
        children: [SchemaElement]
    ) -> ElementDeclaration {
        checkValues(of: element)
        return ElementDeclaration(
            name: name,
            type: typeSource(of: element, children: children),
            isNillable: flag("nillable", of: element) ?? false,
            isAbstract: flag("abstract", of: element) ?? false,
            defaultValue: element["default"],
            fixedValue: element["fixed"],
            substitutionGroup: reference("substitutionGroup", of: element),
            blocked: blocked(element, among: DerivationMethod.forElements),
            final: final(element, among: DerivationMethod.forComplexTypes),
            identityConstraints: identityConstraints(children),
            documentation: Documentation.text(of: element),
            location: element.location
        )
    }

    /// The type of an element or attribute: named, or defined in place.
    mutating func typeSource(of element: SchemaElement, children: [SchemaElement]) -> TypeSource {
        let definition = children.first { $0.schemaName == "simpleType" || $0.schemaName == "complexType" }
        if element["type"] != nil {
            if let definition {
                report("`\(element.title)` can't have both `type` and `\(definition.title)`", at: definition)
            }
            return reference("type", of: element).map { .named($0) } ?? .none
        }
        return definition.map { anonymousType($0) } ?? .none
    }

    /// Reads a type that stands in place.
    mutating func anonymousType(_ element: SchemaElement) -> TypeSource {
        if element.schemaName == "simpleType" {
            return anonymousType { .simple($0.localSimpleType(element)) }
        }
        return anonymousType { .complex($0.localComplexType(element)) }
    }
}
