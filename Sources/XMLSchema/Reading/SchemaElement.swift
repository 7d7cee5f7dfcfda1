import XMLCodec

/// An element of a schema document, with its place and the namespaces in scope.
struct SchemaElement {
    let name: XMLName
    let attributes: [XMLAttribute]
    let namespaces: XMLNamespaceContext
    let location: SourceLocation
    var children: [SchemaElement] = []

    /// The text of an `xs:documentation`, its markup left out; empty for all other elements.
    var documentationText: [UInt8] = []

    /// Whether text other than white space stands between the children.
    var hasStrayText = false

    /// The value of an attribute in no namespace; attributes in a namespace are foreign to XML Schema.
    subscript(attribute: String) -> String? {
        for candidate in attributes where candidate.name.localName == attribute && candidate.name.namespace.isEmpty {
            return candidate.value
        }
        return nil
    }

    /// The local name of an element of XML Schema, or `nil` for a foreign element.
    var schemaName: String? {
        name.namespace == BuiltinType.namespace ? name.localName : nil
    }

    /// How messages name the element.
    var title: String {
        schemaName.map { "xs:" + $0 } ?? name.description
    }
}

extension SchemaElement {
    /// Whether two definitions say the same: the same elements and attributes, annotations apart.
    func isSame(as other: SchemaElement) -> Bool {
        guard name == other.name, attributes.count == other.attributes.count else { return false }
        for attribute in attributes {
            let hasIt = other.attributes.contains { $0.name == attribute.name && $0.value == attribute.value }
            guard hasIt else { return false }
        }
        let children = withoutAnnotations
        let others = other.withoutAnnotations
        return children.count == others.count && zip(children, others).allSatisfy { $0.isSame(as: $1) }
    }

    private var withoutAnnotations: [SchemaElement] {
        children.filter { $0.schemaName != "annotation" }
    }
}
