extension SchemaResolver {
    /// Resolves all simple types but those of restricted simple content, which need their complex type's base.
    mutating func resolveSimpleTypes() {
        for name in index.types.names {
            guard case .simple(let definition) = index.types[name], !definition.restrictsContent else { continue }
            _ = simpleType(name, for: definition.location)
        }
    }

    /// The simple type of a name, resolved if it isn't yet; `nil` if it is faulty, which has been reported.
    mutating func simpleType(_ name: TypeName, for location: SourceLocation) -> SimpleType? {
        guard case .simple(let definition) = index.types[name] else { return nil }
        switch simpleTypes.start(name) {
        case .known(let type):
            return type
        case .cycle:
            report("the simple type `\(definition.name.title)` is derived from itself", at: location)
        case .tooLong:
            report("the simple type `\(definition.name.title)` is derived in too many steps", at: location)
        case .new:
            var type = resolve(definition)
            type?.documentation = definition.documentation
            simpleTypes.finish(name, type)
            return type
        }
        return nil
    }

    private mutating func resolve(_ definition: SimpleTypeDefinition) -> SimpleType? {
        switch definition.derivation {
        case .restriction(let base, let facets): restriction(definition, base, facets)
        case .list(let item): list(definition, item)
        case .union(let members): union(definition, members)
        case .faulty: nil
        }
    }

    /// XML Schema Part 1 §3.14.2: a restriction has its base's variety, and its facets unless it replaces them.
    private mutating func restriction(
        _ definition: SimpleTypeDefinition,
        _ source: TypeSource,
        _ facets: [FacetDeclaration]
    ) -> SimpleType? {
        guard let base = simpleTypeReference(source, for: "a simple type's restriction"),
            let resolved = resolvedBase(base, for: definition)
        else { return nil }
        checkFinal(base, .restriction, for: definition.location)
        var type = resolved
        type.name = definition.name
        if !source.isRedefined { type.base = base }
        type.location = definition.location
        var merger = FacetMerger(base: resolved)
        type.facets = merger.merge(facets)
        diagnostics += merger.diagnostics
        return type
    }

    private mutating func resolvedBase(_ base: TypeReference, for definition: SimpleTypeDefinition) -> SimpleType? {
        switch base {
        case .builtin(let builtin): SimpleType(builtin, for: definition)
        case .simple(let name): simpleType(name, for: definition.location)
        case .complex: nil
        }
    }

    /// XML Schema Part 1 §3.14.6, Derivation Valid (Restriction, Simple) 2.1: items are no lists themselves.
    private mutating func list(_ definition: SimpleTypeDefinition, _ source: TypeSource) -> SimpleType? {
        guard let item = simpleTypeReference(source, for: "a list's item") else { return nil }
        switch containsList(item, for: definition.location) {
        case true?:
            report("the items of a list can't be lists", at: definition.location)
            return nil
        case false?:
            checkFinal(item, .list, for: definition.location)
            return SimpleType(definition.name, variety: .list(item: item), at: definition.location)
        case nil:
            return nil
        }
    }

    private mutating func union(_ definition: SimpleTypeDefinition, _ sources: [TypeSource]) -> SimpleType? {
        var members: [TypeReference] = []
        for source in sources {
            guard let member = simpleTypeReference(source, for: "a union's member") else { continue }
            if case .simple(let name) = member, simpleType(name, for: definition.location) == nil { continue }
            checkFinal(member, .union, for: definition.location)
            members.append(member)
        }
        guard members.count == sources.count else { return nil }
        return SimpleType(definition.name, variety: .union(members: members), at: definition.location)
    }

    /// Whether a type is a list or a union with one among its members; `nil` if it is faulty.
    private mutating func containsList(_ type: TypeReference, for location: SourceLocation) -> Bool? {
        switch type {
        case .builtin(let builtin): return builtin.listItem != nil
        case .complex: return nil
        case .simple(let name):
            switch simpleType(name, for: location)?.variety {
            case nil: return nil
            case .atomic: return false
            case .list: return true
            case .union(let members):
                return members.contains { containsList($0, for: location) ?? false }
            }
        }
    }
}

extension SimpleTypeDefinition {
    /// Whether the type restricts what a complex type contains.
    fileprivate var restrictsContent: Bool {
        if case .restriction(.content, _) = derivation { true } else { false }
    }
}

extension TypeSource {
    /// Whether the type is what a redefinition takes the place of.
    fileprivate var isRedefined: Bool {
        if case .named(let reference) = self { reference.redefinition != nil } else { false }
    }
}

extension SimpleType {
    /// A built-in type, as the base of a type that is defined.
    fileprivate init(_ builtin: BuiltinType, for definition: SimpleTypeDefinition) {
        let variety: Variety = builtin.listItem.map { .list(item: .builtin($0)) } ?? .atomic(builtin)
        self.init(definition.name, variety: variety, at: definition.location)
        // XML Schema Part 2 §3.3.5, §3.3.10, §3.3.12: built-in lists have at least one item.
        if builtin.listItem != nil { facets.minLength = 1 }
    }
}

extension TypeName {
    /// The path alone, for messages that have the place.
    var title: String { path.joined(separator: "/") }
}
