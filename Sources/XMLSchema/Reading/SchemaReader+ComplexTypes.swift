extension SchemaReader {
    /// Reads a global complex type (XML Schema Part 1 §3.4.2).
    mutating func globalComplexType(_ element: SchemaElement) -> ComplexTypeDefinition? {
        let children = check(element, against: .globalComplexType)
        guard enter(element, .type) != nil else { return nil }
        return complexType(element, children: children)
    }

    /// Reads a complex type that stands in an element.
    mutating func localComplexType(_ element: SchemaElement) -> ComplexTypeDefinition {
        complexType(element, children: check(element, against: .localComplexType))
    }

    private mutating func complexType(_ element: SchemaElement, children: [SchemaElement]) -> ComplexTypeDefinition {
        var isMixed = flag("mixed", of: element) ?? false
        var attributeParents = children
        let content: ComplexTypeDefinition.Content
        if let wrapper = children.first(where: \.isContentWrapper) {
            for child in children where !child.isContentWrapper {
                report("`\(child.title)` can't stand beside `\(wrapper.title)`", at: child)
            }
            let isSimple = wrapper.schemaName == "simpleContent"
            let derivations = check(wrapper, against: isSimple ? .simpleContent : .complexContent)
            isMixed = flag("mixed", of: wrapper) ?? isMixed
            (content, attributeParents) = derivedContent(derivations.first, isSimple: isSimple)
        } else {
            content = .plain(particle(among: children))
        }
        return ComplexTypeDefinition(
            name: place,
            isAbstract: flag("abstract", of: element) ?? false,
            isMixed: isMixed,
            content: content,
            attributes: attributes(attributeParents),
            blocked: blocked(element, among: DerivationMethod.forComplexTypes),
            final: final(element, among: DerivationMethod.forComplexTypes),
            documentation: Documentation.text(of: element),
            location: element.location
        )
    }

    /// Reads an `xs:extension` or `xs:restriction` inside a complex type, up to its attributes.
    private mutating func derivedContent(
        _ element: SchemaElement?,
        isSimple: Bool
    ) -> (ComplexTypeDefinition.Content, children: [SchemaElement]) {
        guard let element else { return (.faulty, []) }
        let derivation: ComplexType.Derivation = element.schemaName == "extension" ? .extension : .restriction
        let rule: SchemaRule =
            switch (isSimple, derivation) {
            case (false, _): .complexDerivation
            case (true, .extension): .simpleContentExtension
            case (true, .restriction): .simpleContentRestriction
            }
        let children = check(element, against: rule)
        let base = redefinableReference("base", of: element, to: .type)
        let particle = isSimple ? nil : particle(among: children)
        let restricted = isSimple ? base.flatMap { restrictedContent(of: $0, element, children) } : nil
        guard let base else { return (.faulty, children) }
        return isSimple
            ? (.simple(derivation, base: base, restricted: restricted), children)
            : (.complex(derivation, base: base, particle), children)
    }

    /// Reads the simple type that restricted simple content has, where the restriction says anything about it.
    private mutating func restrictedContent(
        of base: NameReference,
        _ element: SchemaElement,
        _ children: [SchemaElement]
    ) -> TypeName? {
        let facets = facets(children)
        let definition = children.first { $0.schemaName == "simpleType" }
        if facets.isEmpty, definition == nil { return nil }
        let source = inside("Value") { reader in
            if facets.isEmpty, let definition { return reader.anonymousType(definition) }
            return reader.anonymousType { reader in
                let name = reader.place
                let inner = definition.map { definition in
                    reader.inside("Base") { $0.anonymousType(definition) }
                }
                return .simple(
                    SimpleTypeDefinition(
                        name: name,
                        derivation: .restriction(base: inner ?? .content(of: base), facets: facets),
                        final: [],
                        documentation: nil,
                        location: element.location
                    )
                )
            }
        }
        return if case .anonymous(let name) = source { name } else { nil }
    }
}

extension SchemaElement {
    fileprivate var isContentWrapper: Bool {
        schemaName == "simpleContent" || schemaName == "complexContent"
    }
}
