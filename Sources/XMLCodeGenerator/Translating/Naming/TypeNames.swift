import XMLCodec
import XMLSchema

/// The Swift names of all types and global elements.
///
/// Those of an imported module are worked out from its own namespaces alone, as they were when it was generated, and
/// have the module's name before them.
struct TypeNames {
    /// The Swift names of complex types, enumerations, unions and aliases, as seen from file level.
    private(set) var types: [TypeName: String] = [:]
    /// The names of aliases and structs for global elements; a root element that isn't here is its type.
    private(set) var elements: [XMLName: String] = [:]
    /// The names of the enums for substitution groups, by head.
    private(set) var groups: [XMLName: String] = [:]
    /// The protocols of types that others are derived from.
    private(set) var protocols: [TypeName: String] = [:]
    /// The names that are nested in a type.
    private(set) var nested: [TypeName: Set<String>] = [:]
    /// The enums of abstract types that the module of the type has none for, since no element there has the type.
    private(set) var adopted: [TypeName: String] = [:]
    /// The names of the module's own components that aren't those by rule.
    private(set) var changes: [NameChange] = []
    private let modules: Modules
    private let roots: RootElements
    private let index: SchemaIndex
    private let spelling: NameSpelling

    init(
        _ index: SchemaIndex,
        modules: Modules,
        prefixes: Prefixes,
        overrides: NameOverrides,
        spelling: NameSpelling,
        log: inout DiagnosticLog
    ) {
        self.index = index
        self.spelling = spelling
        self.modules = modules
        let collector = NameClaimCollector(index, prefixes: prefixes, overrides: overrides, spelling: spelling)
        roots = RootElements(index, modules: modules, names: collector)
        for module in modules.imported + [modules.own] {
            nameComponents(of: module, collector, prefixes: prefixes, overrides: overrides, log: &log)
        }
    }

    private mutating func nameComponents(
        of module: String,
        _ collector: NameClaimCollector,
        prefixes: Prefixes,
        overrides: NameOverrides,
        log: inout DiagnosticLog
    ) {
        let isOwn = module == modules.own
        let path = path(of: module)
        let modules = modules
        let contains = { (namespace: String) in modules.module(of: namespace) == module }
        // What is to be said about another module's names was said when it was generated.
        var said = DiagnosticLog()
        var contest = NameContest(prefixes: prefixes)
        let adopted = isOwn ? index.adoptedTypes(modules) : []
        let claims = collector.claims(roots: roots, where: contains) + adopted.map(collector.adoptionClaim)
        assign(contest.resolve(claims, log: &said), to: claims, path: path)
        let protocols = protocolClaims(prefixes: prefixes, path: path, where: contains)
        assign(contest.resolve(protocols, log: &said), to: protocols, path: path)
        nameNested(where: contains, overrides: overrides)
        if isOwn {
            log.append(said)
            changes = contest.changes
            Self.warnAboutName(of: module, contest, log: &log)
        } else {
            Self.reportName(of: module, claims, log: &log)
        }
    }

    /// How a global element that can be a root is represented.
    func rootForm(of element: Schema.GlobalElement) -> RootElements.Form { roots.form(of: element) }

    /// The names that a type nested in another one can't have: the file-level ones that the properties of the outer type
    /// and of all types nested in it refer to, and the properties' own.
    func namesUsed(in type: TypeName) -> Set<String> {
        // The choices of base types are nested there.
        let path = path(of: modules.module(of: type.namespace))
        let names = index.chain(of: type).flatMap { [types[$0], protocols[$0]] } + index.family(of: type).flatMap(used)
        var result = Set(names.compactMap { $0.map { Self.firstComponent($0, below: path) } })
        result.formUnion(index.complexType(type).map(memberNames) ?? [])
        return result
    }

    /// The names of a type and of what its properties refer to.
    private func used(by type: ComplexType) -> [String?] {
        [types[type.name]] + index.referencedTypes(in: type).map(named)
    }

    /// What stands before the names of a module.
    private func path(of module: String) -> String { module == modules.own ? "" : module + "." }

    private func memberNames(of type: ComplexType) -> [String] {
        (type.attributes.map(\.name) + index.elementUses(in: type).map(\.name)).map { spelling.member($0.localName) }
    }

    /// `Module.Type` can't be written where a type has the module's name.
    private static func warnAboutName(of module: String, _ contest: NameContest, log: inout DiagnosticLog) {
        guard let location = contest.location(of: module) else { return }
        let message = "a type has the name of the module, \(module), so that no type can be qualified with it"
        log.warning(message, at: location)
    }

    /// A type with the name of its module hides all others from the modules that import it.
    private static func reportName(of module: String, _ claims: [NameClaim], log: inout DiagnosticLog) {
        guard let claim = claims.first(where: { $0.plain == module && !$0.isOverride }) else { return }
        let advice = "give it another name in the configurations of both modules"
        log.error("\(claim.description) has the name of its module, \(module); \(advice)", at: claim.location)
    }

    private func named(_ reference: TypeReference) -> String? {
        switch reference {
        case .builtin: nil
        case .simple(let name), .complex(let name): types[name]
        }
    }

    private static func firstComponent(_ name: String, below path: String) -> String {
        String((name.hasPrefix(path) ? name.dropFirst(path.count) : name[...]).prefix { $0 != "." })
    }
}

// MARK: - File level

extension TypeNames {
    private mutating func assign(_ names: [String], to claims: [NameClaim], path: String) {
        for (claim, name) in zip(claims, names) {
            let name = path + name
            switch claim.target {
            case .type(let type): types[type] = name
            case .group(let head): groups[head] = name
            case .adoption(let type): adopted[type] = name
            case .typeProtocol(let type): protocols[type] = name
            case .element(let element, let anonymousType):
                elements[element] = name
                if let anonymousType { types[anonymousType] = name }
            }
        }
    }

    /// A type has a protocol if another one of its module is derived from it.
    private func protocolClaims(prefixes: Prefixes, path: String, where contains: (String) -> Bool) -> [NameClaim] {
        index.schema.complexTypes.all.compactMap { type in
            guard contains(type.name.namespace), let name = types[type.name] else { return nil }
            guard type.derivedTypes.contains(where: { contains($0.namespace) }) else { return nil }
            return NameClaim(
                role: .typeProtocol,
                target: .typeProtocol(type.name),
                namespace: type.name.namespace,
                schemaName: type.name.path[0],
                wanted: [name.dropFirst(path.count) + "Protocol"],
                description: "the protocol of type \(prefixes.qualified(type.name))",
                location: type.location
            )
        }
    }
}

// MARK: - Nested types

extension TypeNames {
    private mutating func nameNested(where contains: (String) -> Bool, overrides: NameOverrides) {
        let names = (index.schema.complexTypes.names + index.schema.simpleTypes.names).filter { name in
            contains(name.namespace) && index.scope(of: name) != nil && index.needsName(name)
        }
        for name in names.sorted(by: { $0.path.count < $1.path.count }) {
            guard types[name] == nil, let owner = index.scope(of: name) else { continue }
            let taken = namesUsed(in: owner).union(nested[owner] ?? [])
            let wanted = name.path[owner.path.count...].map(SwiftNames.type).joined()
            let suffix = index.complexType(name) == nil ? "Value" : "Content"
            let own = overrides.name(of: name) ?? spelling.nested(wanted, taken: taken, suffix: suffix)
            nested[owner, default: []].insert(own)
            types[name] = (types[owner] ?? "") + "." + own
        }
    }
}
