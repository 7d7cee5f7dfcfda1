import XMLCodec
import XMLSchema

/// A schema with what is looked up in it again and again.
struct SchemaIndex {
    let schema: Schema
    /// The global elements by name.
    let elements: [XMLName: Schema.GlobalElement]
    /// Which unions get a Swift type of their own.
    let ownTypes = TypeMemo<Bool>()
    private let families: [TypeName: [ComplexType]]

    init(_ schema: Schema) {
        self.schema = schema
        families = Dictionary(grouping: schema.complexTypes.all) { Self.root(of: $0.name) }
        elements = Dictionary(schema.elements.map { ($0.declaration.name, $0) }) { first, _ in first }
    }

    /// A complex type by name.
    func complexType(_ name: TypeName) -> ComplexType? { schema.complexTypes[name] }

    /// A simple type by name.
    func simpleType(_ name: TypeName) -> SimpleType? { schema.simpleTypes[name] }

    /// The complex type that a struct stands for; `nil` for that of an element with a simple type.
    func typeName(of id: StructureID) -> TypeName? {
        switch id {
        case .type(let name): return name
        case .element(let element):
            if case .complex(let name)? = elements[element]?.declaration.type { return name }
            return nil
        }
    }

    /// The complex types of the component that a type belongs to: the global one, and those nested in it.
    func family(of name: TypeName) -> [ComplexType] { families[Self.root(of: name)] ?? [] }

    private static func root(of name: TypeName) -> TypeName { name.prefix(1) }

    /// A complex type and what it is derived from, nearest first.
    func chain(of name: TypeName) -> [TypeName] {
        var result: [TypeName] = []
        var next: TypeName? = name
        while let name = next, let type = complexType(name), !result.contains(name) {
            result.append(name)
            next = type.base
        }
        return result
    }

    /// The elements that can stand where an element is used: itself, or the members of its substitution group.
    ///
    /// A head whose type is abstract stands for its members alone, as if it were abstract itself.
    func alternatives(of use: ElementUse) -> [ElementUse] {
        guard !use.substitutes.isEmpty else { return use.isAbstract ? [] : [use] }
        let standsForMembers = use.substitutes.count > 1 && isAbstract(use.type)
        return use.substitutes.compactMap { name in
            guard name != use.name else {
                if standsForMembers { return nil }
                var itself = use
                itself.substitutes = []
                return itself
            }
            return elements[name]?.declaration
        }
    }

    private func isAbstract(_ type: TypeReference) -> Bool {
        if case .complex(let name) = type { complexType(name)?.isAbstract == true } else { false }
    }

    /// All elements that a complex type's content uses, in order, those of substitution groups in place of their heads.
    func elementUses(in type: ComplexType) -> [ElementUse] {
        switch type.content {
        case .empty, .simple: []
        case .elements(let particle): elementUses(in: particle)
        case .mixed(let particle): particle.map(elementUses) ?? []
        }
    }

    private func elementUses(in particle: Particle) -> [ElementUse] {
        switch particle.term {
        case .element(let use): alternatives(of: use)
        case .sequence(let particles), .choice(let particles), .all(let particles): particles.flatMap(elementUses)
        case .wildcard: []
        }
    }

    /// The types that elements have, global ones and those in content.
    var elementTypes: Set<TypeReference> {
        let uses = schema.elements.map(\.declaration) + schema.complexTypes.all.flatMap(elementUses)
        return Set(uses.map(\.type))
    }

    /// The types that a complex type's fields have, and that the properties generated for them name.
    func referencedTypes(in type: ComplexType) -> [TypeReference] {
        var result = elementUses(in: type).map(\.type) + type.attributes.map(\.type)
        if case .simple(let value) = type.content { result.append(value) }
        return result
    }

    /// Where a type is defined.
    func location(of name: TypeName) -> SourceLocation {
        complexType(name)?.location ?? simpleType(name)?.location ?? SourceLocation(file: "", line: 1, column: 1)
    }

    /// The nearest type around an anonymous one that others can be nested in, or `nil` if it stands at file level.
    func scope(of name: TypeName) -> TypeName? {
        (1..<max(name.path.count, 1)).reversed().lazy.map(name.prefix).first { owner in
            complexType(owner) != nil || simpleType(owner).map { SimpleTypes.isOwnType($0, in: self) } ?? false
        }
    }

    /// Whether a type has a name in Swift: anonymous lists and restrictions are written out where they are used.
    func needsName(_ name: TypeName) -> Bool {
        guard let simple = simpleType(name) else { return true }
        return !name.isAnonymous || SimpleTypes.isOwnType(simple, in: self)
    }

    /// The abstract types of imported modules that have no enum there, since no element there has the type.
    func adoptedTypes(_ modules: Modules) -> [TypeName] {
        guard !modules.imported.isEmpty else { return [] }
        var uses: [String: Set<TypeReference>] = [:]
        for type in schema.complexTypes.all {
            let module = modules.module(of: type.name.namespace)
            uses[module, default: []].formUnion(elementUses(in: type).map(\.type))
        }
        for head in schema.elements.map(\.declaration) where !head.substitutes.isEmpty {
            let module = modules.module(of: head.name.namespace)
            uses[module, default: []].formUnion(alternatives(of: head).map(\.type))
        }
        let own = uses[modules.own] ?? []
        return schema.complexTypes.all.filter { type in
            let module = modules.module(of: type.name.namespace)
            let reference = TypeReference.complex(type.name)
            guard type.isAbstract, module != modules.own, own.contains(reference) else { return false }
            return uses[module]?.contains(reference) != true
        }.map(\.name)
    }

    /// Whether the global element can be the root of a document.
    func isRoot(_ element: Schema.GlobalElement) -> Bool {
        guard !element.declaration.isAbstract else { return false }
        switch element.declaration.type {
        case .builtin(.anyType): return false
        case .builtin, .simple: return true
        case .complex(let name): return complexType(name).map { !$0.isAbstract } ?? false
        }
    }
}
