import XMLCodec

/// A global component of a schema document.
struct SchemaComponent {
    /// What the component defines or declares.
    enum Definition {
        case element(ElementDeclaration)
        case attribute(AttributeDeclaration)
        case type(TypeDefinition)
        case group(ModelGroupDefinition)
        case attributeGroup(AttributeGroupDefinition)
    }

    let name: XMLName
    let definition: Definition

    /// The types that are defined inside the component, each after the one that it stands in.
    let anonymousTypes: [TypeDefinition]

    /// Whether it stands in an `xs:redefine`.
    let isRedefinition: Bool

    /// The component as it was read.
    let source: SchemaElement

    /// The symbol space that the name belongs to (XML Schema Part 1 §2.5).
    var symbolSpace: SymbolSpace {
        switch definition {
        case .element: .element
        case .attribute: .attribute
        case .type: .type
        case .group: .group
        case .attributeGroup: .attributeGroup
        }
    }
}
