import XMLCodec

/// A component in an `xs:redefine` that is being read.
struct Redefinition {
    let name: XMLName
    let symbolSpace: SymbolSpace
    let location: SourceLocation

    /// How often the component names what it redefines.
    var selfReferenceCount = 0
}

extension SchemaReader {
    /// Reads what an `xs:redefine` redefines (XML Schema Part 1 §4.2.2); nothing for any other element.
    mutating func redefinitions(_ element: SchemaElement) -> [SchemaComponent] {
        guard element.schemaName == "redefine" else { return [] }
        return check(element, against: .redefine).compactMap { redefined($0) }
    }

    private mutating func redefined(_ element: SchemaElement) -> SchemaComponent? {
        guard let symbolSpace = SymbolSpace(definedBy: element), let name = element["name"]?.xmlCollapsed else {
            // Reading it reports what is missing.
            return component(element)
        }
        redefinition = Redefinition(
            name: XMLName(name, in: targetNamespace),
            symbolSpace: symbolSpace,
            location: element.location
        )
        defer { redefinition = nil }
        let component = component(element)
        let count = redefinition?.selfReferenceCount ?? 0
        if symbolSpace == .type, count == 0 {
            report("a type is redefined by extending or restricting itself: `\(name)`", at: element)
        } else if count > 1 {
            report("`\(name)` can contain what it redefines only once", at: element)
        }
        return component
    }

    /// A reference to a base, or to a group, which means what is being redefined if it is of the same name.
    ///
    /// In declarations inside the component its name means what it becomes.
    mutating func redefinableReference(
        _ attribute: String,
        of element: SchemaElement,
        to symbolSpace: SymbolSpace
    ) -> NameReference? {
        guard var reference = reference(attribute, of: element) else { return nil }
        let isOutermost = place.path.count == 1
        if isOutermost, redefinition?.symbolSpace == symbolSpace, redefinition?.name == reference.name {
            redefinition?.selfReferenceCount += 1
            reference.redefinition = redefinition?.location
        }
        return reference
    }
}

extension SymbolSpace {
    /// Where the name of a component that can be redefined belongs.
    fileprivate init?(definedBy element: SchemaElement) {
        switch element.schemaName {
        case "simpleType", "complexType": self = .type
        case "group": self = .group
        case "attributeGroup": self = .attributeGroup
        default: return nil
        }
    }
}
