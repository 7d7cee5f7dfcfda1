import XMLCodec
import XMLSchema

/// Collects what needs a name at file level: global types and elements, substitution groups, and anonymous types that
/// stand in no type.
struct NameClaimCollector {
    private let index: SchemaIndex
    private let prefixes: Prefixes
    private let overrides: NameOverrides
    private let spelling: NameSpelling

    init(_ index: SchemaIndex, prefixes: Prefixes, overrides: NameOverrides, spelling: NameSpelling) {
        self.index = index
        self.prefixes = prefixes
        self.overrides = overrides
        self.spelling = spelling
    }

    /// The claims of all components in the namespaces of a module.
    func claims(roots: RootElements, where contains: (String) -> Bool) -> [NameClaim] {
        let types = (index.schema.complexTypes.names + index.schema.simpleTypes.names).filter { contains($0.namespace) }
        var result = types.filter { !$0.isAnonymous }.map(claim)
        for element in index.schema.elements where contains(element.declaration.name.namespace) {
            result += claims(of: element, roots)
        }
        let named = Set(result.compactMap(\.anonymousType))
        return result
            + types.filter { name in
                name.isAnonymous && !named.contains(name) && index.scope(of: name) == nil && index.needsName(name)
            }
            .map(anonymousClaim)
    }

    /// Whether an element and its type get one name.
    func isNamesake(_ element: XMLName, of type: TypeName) -> Bool {
        names(of: type).contains(name(of: element))
    }

    // MARK: Types

    /// The names of a global type, best first.
    private func names(of type: TypeName) -> [String] {
        guard !type.isAnonymous else { return [] }
        if let name = overrides.name(of: type) { return [name] }
        let local = type.path[0]
        return [spelling.strippedType(local), spelling.type(local)].compactMap { $0 }
    }

    private func claim(_ type: TypeName) -> NameClaim {
        NameClaim(
            role: .type,
            target: .type(type),
            namespace: type.namespace,
            schemaName: type.path[0],
            wanted: names(of: type),
            plain: spelling.plainType(type.path[0]),
            isOverride: overrides.name(of: type) != nil,
            description: "type \(prefixes.qualified(type))",
            location: index.location(of: type)
        )
    }

    /// An abstract type of another module that gets its enum in this one.
    func adoptionClaim(_ type: TypeName) -> NameClaim {
        var result = claim(type)
        result.target = .adoption(type)
        result.description = "the enum of type \(prefixes.qualified(type))"
        return result
    }

    /// An anonymous type that isn't nested is called by the way to it.
    private func anonymousClaim(_ type: TypeName) -> NameClaim {
        let override = overrides.name(of: type)
        let name = type.path.map(SwiftNames.type).joined()
        let free = spelling.isReserved(name) ? name + "Content" : name
        return NameClaim(
            role: .anonymousType,
            target: .type(type),
            namespace: type.namespace,
            schemaName: type.path.joined(),
            wanted: [override ?? free],
            isOverride: override != nil,
            description: "the anonymous type \(prefixes.qualified(type))",
            location: index.location(of: type)
        )
    }

    // MARK: Elements

    private func name(of element: XMLName) -> String {
        overrides.name(of: element) ?? spelling.type(element.localName)
    }

    private func claims(of element: Schema.GlobalElement, _ roots: RootElements) -> [NameClaim] {
        let declaration = element.declaration
        let name = name(of: declaration.name)
        let isRoot = index.isRoot(element)
        var claim = NameClaim(
            role: .element,
            target: .element(declaration.name, anonymousType: nil),
            namespace: declaration.name.namespace,
            schemaName: declaration.name.localName,
            wanted: [name],
            plain: spelling.plainType(declaration.name.localName),
            isOverride: overrides.name(of: declaration.name) != nil,
            description: "element \(prefixes.qualified(declaration.name))",
            location: declaration.location
        )
        var result: [NameClaim] = []
        if !declaration.substitutes.isEmpty {
            var group = claim
            group.role = .group
            group.target = .group(declaration.name)
            group.wanted = [isRoot ? name + "Choice" : name]
            group.plain = isRoot ? nil : claim.plain
            group.description = "the substitution group of \(claim.description)"
            result.append(group)
        }
        guard isRoot else { return result }
        if case .type(let type) = roots.form(of: element) {
            // An anonymous type takes the element's name; an alias that repeats its target's name says nothing.
            guard type.isAnonymous || !isNamesake(declaration.name, of: type) else { return result }
            if type.isAnonymous { claim.target = .element(declaration.name, anonymousType: type) }
        }
        return result + [claim]
    }
}

extension NameClaim {
    /// The anonymous type that is called like the element.
    fileprivate var anonymousType: TypeName? {
        if case .element(_, let type) = target { type } else { nil }
    }
}
