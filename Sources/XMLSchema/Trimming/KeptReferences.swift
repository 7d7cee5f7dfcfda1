import XMLCodec

/// Which global components of the documents are kept: those of the trimmed schema, and the groups and attributes, which a
/// resolved schema has none of, that they refer to.
struct KeptReferences {
    private struct Key: Hashable {
        let kind: String
        let name: XMLName
    }

    private let trimmed: TrimmedSchema
    private let elements: Set<XMLName>
    private var kept: Set<Key> = []
    private var definitions: [Key: (SchemaElement, DocumentSource)] = [:]
    private var pending: [(SchemaElement, DocumentSource)] = []

    init(_ sources: [DocumentSource], of trimmed: TrimmedSchema) {
        self.trimmed = trimmed
        elements = Set(trimmed.schema.elements.map(\.declaration.name))
        for source in sources {
            for component in source.root.children {
                if let key = Self.key(component, in: source) {
                    definitions[key] = (component, source)
                } else if keeps(component, in: source) {
                    pending.append((component, source))
                }
            }
        }
        while let (component, source) = pending.popLast() {
            follow(component, in: source)
        }
    }

    /// Whether a global component of a document is kept.
    func keeps(_ component: SchemaElement, in source: DocumentSource) -> Bool {
        let name = component["name"]?.xmlCollapsed ?? ""
        let namespace = source.document.targetNamespace
        switch component.schemaName {
        case "element": return elements.contains(XMLName(name, in: namespace))
        case "simpleType": return trimmed.schema.simpleTypes[TypeName(name, in: namespace)] != nil
        case "complexType": return trimmed.schema.complexTypes[TypeName(name, in: namespace)] != nil
        default: return Self.key(component, in: source).map(kept.contains) ?? true
        }
    }

    private mutating func follow(_ element: SchemaElement, in source: DocumentSource) {
        if let kind = element.schemaName, let name = source.reference("ref", of: element) {
            let key = Key(kind: kind, name: name)
            if let (component, owner) = definitions[key], kept.insert(key).inserted {
                pending.append((component, owner))
            }
        }
        let dropped = trimmed.prunedChoices[element.location]?.dropped ?? []
        for child in element.children where !dropped.contains(child.location) {
            follow(child, in: source)
        }
    }

    private static func key(_ component: SchemaElement, in source: DocumentSource) -> Key? {
        let kinds: Set<String> = ["attribute", "attributeGroup", "group"]
        guard let kind = component.schemaName, kinds.contains(kind) else { return nil }
        let name = component["name"]?.xmlCollapsed ?? ""
        return Key(kind: kind, name: XMLName(name, in: source.document.targetNamespace))
    }
}
