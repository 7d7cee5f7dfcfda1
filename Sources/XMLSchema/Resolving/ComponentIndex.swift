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

        /// Puts a definition in the place of the one that has the name, which gets another name.
        mutating func replace(_ name: Name, by definition: Definition, renaming hidden: Name) {
            definitions[hidden] = definitions.updateValue(definition, forKey: name)
        }

        subscript(name: Name) -> Definition? { definitions[name] }
    }

    private struct Key: Hashable {
        let symbolSpace: SymbolSpace
        let name: XMLName
    }

    /// A component that a redefinition takes the place of.
    private struct Redefined: Hashable {
        let symbolSpace: SymbolSpace
        let name: XMLName
        let by: SourceLocation
    }

    private(set) var types = Space<TypeName, TypeDefinition>()
    private(set) var elements = Space<XMLName, ElementDeclaration>()
    private(set) var attributes = Space<XMLName, AttributeDeclaration>()
    private(set) var groups = Space<XMLName, ModelGroupDefinition>()
    private(set) var attributeGroups = Space<XMLName, AttributeGroupDefinition>()
    private(set) var namespaces: Set<String> = []

    /// What is written out where it is referred to.
    var expanded: [Schema.ExpandedComponent] {
        expanded(.attribute, attributes) { $0.location } + expanded(.group, groups) { $0.location }
            + expanded(.attributeGroup, attributeGroups) { $0.location }
    }

    private var sources: [Key: SchemaElement] = [:]

    /// What is to be redefined, the innermost redefinition last.
    private var redefinitions: [SchemaComponent] = []
    /// The names that components have which redefinitions took the place of.
    private var hiddenNames: [Redefined: XMLName] = [:]

    private func expanded<Definition>(
        _ symbolSpace: SymbolSpace,
        _ space: Space<XMLName, Definition>,
        at location: (Definition) -> SourceLocation
    ) -> [Schema.ExpandedComponent] {
        space.names.compactMap { name in
            space[name].map {
                Schema.ExpandedComponent(symbolSpace: symbolSpace, name: name, location: location($0))
            }
        }
    }

    /// Adds the components of a document.
    ///
    /// A definition that stands in two documents in the same words counts once: copies of one schema under two
    /// locations are common.
    mutating func add(_ document: SchemaDocument) -> [Diagnostic] {
        namespaces.insert(document.description.targetNamespace)
        var duplicates: [Diagnostic] = []
        for component in document.components where !component.isBuiltIn {
            if component.isRedefinition {
                redefinitions.append(component)
                continue
            }
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

    /// Puts redefinitions in the place of what they redefine, the innermost first (XML Schema Part 1 §4.2.2).
    mutating func redefine() -> [Diagnostic] {
        var faults: [Diagnostic] = []
        for component in redefinitions.reversed() {
            let (name, source) = (component.name, component.source)
            guard sources[Key(symbolSpace: component.symbolSpace, name: name)] != nil else {
                let message = "`\(source.title)` `\(name.localName)` redefines nothing: no document defines it"
                faults.append(Diagnostic(.error, message, at: source.location))
                continue
            }
            // What is no name of XML can't be that of another component.
            let hidden = XMLName("\(name.localName)/\(hiddenNames.count + 1)", in: name.namespace)
            let redefined = Redefined(symbolSpace: component.symbolSpace, name: name, by: source.location)
            hiddenNames[redefined] = hidden
            replace(component, renaming: hidden)
        }
        return faults
    }

    /// The name under which the component is found that a reference means.
    func name(_ reference: NameReference, in symbolSpace: SymbolSpace) -> XMLName {
        guard let redefinition = reference.redefinition else { return reference.name }
        let redefined = Redefined(symbolSpace: symbolSpace, name: reference.name, by: redefinition)
        return hiddenNames[redefined] ?? reference.name
    }

    private mutating func replace(_ component: SchemaComponent, renaming hidden: XMLName) {
        switch component.definition {
        case .type(let definition):
            types.replace(definition.name, by: definition, renaming: TypeName(hidden.localName, in: hidden.namespace))
        case .group(let definition): groups.replace(component.name, by: definition, renaming: hidden)
        case .attributeGroup(let definition): attributeGroups.replace(component.name, by: definition, renaming: hidden)
        case .element, .attribute: break
        }
        for type in component.anonymousTypes {
            types.add(type.name, type)
        }
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

extension SchemaComponent {
    /// Whether it defines what is built in: only the schema for schemas can, and says it in a roundabout way.
    fileprivate var isBuiltIn: Bool {
        guard name.namespace == BuiltinType.namespace, case .type = definition else { return false }
        return BuiltinType(rawValue: name.localName) != nil
    }
}
