extension SchemaReader {
    /// Reads a global simple type (XML Schema Part 1 §3.14.2).
    mutating func globalSimpleType(_ element: SchemaElement) -> SimpleTypeDefinition? {
        let children = check(element, against: .globalSimpleType)
        guard enter(element, .type) != nil else { return nil }
        return simpleType(element, children: children)
    }

    /// Reads a simple type that stands inside another component.
    mutating func localSimpleType(_ element: SchemaElement) -> SimpleTypeDefinition {
        simpleType(element, children: check(element, against: .localSimpleType))
    }

    private mutating func simpleType(_ element: SchemaElement, children: [SchemaElement]) -> SimpleTypeDefinition {
        SimpleTypeDefinition(
            name: place,
            derivation: derivation(children.first),
            final: final(element, among: DerivationMethod.forSimpleTypes),
            documentation: Documentation.text(of: element),
            location: element.location
        )
    }

    private mutating func derivation(_ element: SchemaElement?) -> SimpleTypeDefinition.Derivation {
        switch element?.schemaName {
        case "restriction": element.map { restriction($0) } ?? .faulty
        case "list": element.map { list($0) } ?? .faulty
        case "union": element.map { union($0) } ?? .faulty
        default: .faulty
        }
    }

    private mutating func restriction(_ element: SchemaElement) -> SimpleTypeDefinition.Derivation {
        let children = check(element, against: .simpleRestriction)
        let base = source("base", of: element, children, step: "Base")
        let facets = facets(children)
        if case .none = base { return .faulty }
        return .restriction(base: base, facets: facets)
    }

    private mutating func list(_ element: SchemaElement) -> SimpleTypeDefinition.Derivation {
        let children = check(element, against: .list)
        let item = source("itemType", of: element, children, step: "Item")
        if case .none = item { return .faulty }
        return .list(item: item)
    }

    /// The type that a restriction or a list is about: named by an attribute, or defined in place.
    private mutating func source(
        _ attribute: String,
        of element: SchemaElement,
        _ children: [SchemaElement],
        step: String
    ) -> TypeSource {
        let definition = children.first { $0.schemaName == "simpleType" }
        switch (element[attribute], definition) {
        case (.some, .some(let definition)):
            report("`\(element.title)` can't have both `\(attribute)` and `xs:simpleType`", at: definition)
            return .none
        case (.some, .none):
            let reference =
                attribute == "base"
                ? redefinableReference(attribute, of: element, to: .type)
                : reference(attribute, of: element)
            return reference.map { .named($0) } ?? .none
        case (.none, .some(let definition)):
            return inside(step) { $0.anonymousType(definition) }
        case (.none, .none):
            report("`\(element.title)` needs `\(attribute)` or `xs:simpleType`", at: element)
            return .none
        }
    }

    private mutating func union(_ element: SchemaElement) -> SimpleTypeDefinition.Derivation {
        let children = check(element, against: .union)
        let names = element["memberTypes"]?.xmlTokens ?? []
        if names.isEmpty, children.isEmpty {
            report("`xs:union` needs `memberTypes` or `xs:simpleType`", at: element)
            return .faulty
        }
        var members: [TypeSource] = []
        for name in names {
            if let reference = reference(to: name, at: element) { members.append(.named(reference)) }
        }
        for (index, child) in children.enumerated() {
            members.append(inside("Member\(names.count + index + 1)") { $0.anonymousType(child) })
        }
        return members.isEmpty ? .faulty : .union(members: members)
    }

    /// Reads the facets among the children of a restriction.
    mutating func facets(_ children: [SchemaElement]) -> [FacetDeclaration] {
        var facets: [FacetDeclaration] = []
        for child in children {
            guard let kind = child.schemaName.flatMap(FacetDeclaration.Kind.init) else { continue }
            check(child, against: .facet)
            guard let value = child["value"] else { continue }
            facets.append(
                FacetDeclaration(
                    kind: kind,
                    value: value,
                    isFixed: flag("fixed", of: child) ?? false,
                    documentation: Documentation.text(of: child),
                    location: child.location
                )
            )
        }
        return facets
    }
}
