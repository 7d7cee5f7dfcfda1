import XMLCodec

/// The global components of all documents by name, and in order of definition.
struct ComponentIndex {
    /// Components of one symbol space.
    struct Space<Name: Hashable, Definition> {
        private(set) var names: [Name] = []
        private(set) var definitions: [Name: Definition] = [:]

        mutating func add(_ name: Name, _ definition: Definition) {
            if definitions.updateValue(definition, forKey: name) == nil { names.append(name) }
        }

        subscript(name: Name) -> Definition? { definitions[name] }
    }

    private struct Key: Hashable {
        let symbolSpace: SymbolSpace
        let name: XMLName
    }

    private(set) var types = Space<TypeName, TypeDefinition>()
    private(set) var elements = Space<XMLName, ElementDeclaration>()
    private(set) var attributes = Space<XMLName, AttributeDeclaration>()
    private(set) var groups = Space<XMLName, ModelGroupDefinition>()
    private(set) var attributeGroups = Space<XMLName, AttributeGroupDefinition>()
    private(set) var namespaces: Set<String> = []
    private var sources: [Key: SchemaElement] = [:]

    /// Adds the components of a document.
    ///
    /// A definition that stands in two documents in the same words counts once: copies of one schema under two
    /// locations are common.
    mutating func add(_ document: SchemaDocument) -> [Diagnostic] {
        namespaces.insert(document.description.targetNamespace)
        var duplicates: [Diagnostic] = []
        for component in document.components {
            let key = Key(symbolSpace: component.symbolSpace, name: component.name)
            guard let first = sources[key] else {
                sources[key] = component.source
                add(component)
                continue
            }
            let source = component.source
            if first.location.file == source.location.file || !first.isSame(as: source) {
                let message = "duplicate `\(source.title)` `\(key.name.localName)`; the first is at \(first.location)"
                duplicates.append(Diagnostic(.error, message, at: source.location))
            }
        }
        return duplicates
    }

    private mutating func add(_ component: SchemaComponent) {
        switch component.definition {
        case .element(let declaration): elements.add(component.name, declaration)
        case .attribute(let declaration): attributes.add(component.name, declaration)
        case .type(let definition): types.add(definition.name, definition)
        case .group(let definition): groups.add(component.name, definition)
        case .attributeGroup(let definition): attributeGroups.add(component.name, definition)
        }
        for type in component.anonymousTypes {
            types.add(type.name, type)
        }
    }
}
