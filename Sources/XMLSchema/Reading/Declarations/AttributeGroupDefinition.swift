import XMLCodec

/// An attribute group as it was written (XML Schema Part 1 §3.6.2).
struct AttributeGroupDefinition {
    let name: XMLName
    let attributes: AttributeListDefinition
    let location: SourceLocation
}
