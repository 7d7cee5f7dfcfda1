import XMLCodec
import XMLSchema

/// The Swift names of all types and global elements.
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
    /// The root element that the struct of a type stands for.
    private var roots: [TypeName: XMLName] = [:]
    private let index: SchemaIndex

    init(
        _ index: SchemaIndex,
        module: String,
        prefixes: Prefixes,
        overrides: NameOverrides,
        log: inout DiagnosticLog
    ) {
        self.index = index
        var registry = NameRegistry()
        let schema = index.schema
        let unnamed = nameGlobalTypes(prefixes: prefixes, overrides: overrides, registry: &registry, log: &log)
        roots = selectRoots()
        for element in schema.elements {
            nameElement(element, prefixes: prefixes, overrides: overrides, registry: &registry, log: &log)
        }
        warnAboutModuleName(module, registry, log: &log)
        let anonymous = (schema.complexTypes.names + schema.simpleTypes.names).filter(\.isAnonymous)
        for name in anonymous.sorted(by: { $0.path.count < $1.path.count }) where needsName(name) {
            nameAnonymous(name, prefixes: prefixes, registry: &registry, log: &log)
        }
        for type in schema.complexTypes.all where !type.derivedTypes.isEmpty && !unnamed.contains(type.name) {
            guard let swiftName = types[type.name] else { continue }
            protocols[type.name] = swiftName + "Protocol"
            let component = "the protocol of type \(prefixes.qualified(type.name))"
            registry.claim(swiftName + "Protocol", for: component, at: type.location, log: &log)
        }
    }

    /// Returns the types whose name another component has.
    private mutating func nameGlobalTypes(
        prefixes: Prefixes,
        overrides: NameOverrides,
        registry: inout NameRegistry,
        log: inout DiagnosticLog
    ) -> Set<TypeName> {
        var unnamed: Set<TypeName> = []
        let schema = index.schema
        for name in schema.complexTypes.names + schema.simpleTypes.names where !name.isAnonymous {
            let swiftName = overrides[XMLName(name.path[0], in: name.namespace)] ?? Self.topLevel(name.path[0])
            types[name] = swiftName
            let component = "type \(prefixes.qualified(name))"
            if !registry.claim(swiftName, for: component, at: location(of: name), log: &log) { unnamed.insert(name) }
        }
        return unnamed
    }

    /// How a global element that can be a root is represented.
    func rootForm(of element: Schema.GlobalElement) -> RootForm {
        guard case .complex(let name) = element.declaration.type else { return .wrapper }
        return roots[name] == element.declaration.name ? .type(name) : .wrapper
    }

    /// The file-level names that the properties of a type and of the types nested in it refer to.
    func namesUsed(in type: TypeName) -> Set<String> {
        // The choices of base types are nested there.
        var result = Set(index.chain(of: type).compactMap { types[$0].map(Self.firstComponent) })
        for member in index.family(of: type) {
            if let name = types[member.name] { result.insert(Self.firstComponent(name)) }
            for reference in index.referencedTypes(in: member) {
                guard let name = named(reference) else { continue }
                result.insert(Self.firstComponent(name))
            }
        }
        return result
    }

    /// `Module.Type` can't be written where a type has the module's name.
    private func warnAboutModuleName(_ module: String, _ registry: NameRegistry, log: inout DiagnosticLog) {
        guard let location = registry.location(of: module) else { return }
        let message = "a type has the name of the module, \(module), so that no type can be qualified with it"
        log.warning(message, at: location)
    }

    private func named(_ reference: TypeReference) -> String? {
        switch reference {
        case .builtin: nil
        case .simple(let name), .complex(let name): types[name]
        }
    }

    private func location(of name: TypeName) -> SourceLocation {
        index.complexType(name)?.location ?? index.simpleType(name)?.location
            ?? SourceLocation(file: "", line: 1, column: 1)
    }

    private static func firstComponent(_ name: String) -> String {
        String(name.prefix { $0 != "." })
    }

    private static func topLevel(_ schemaName: String) -> String {
        let name = SwiftNames.type(schemaName)
        return SwiftKeywords.isReservedTypeName(name) ? name + "Type" : name
    }

    /// A type's only root element, or the one of the same name.
    private func selectRoots() -> [TypeName: XMLName] {
        var candidates: [TypeName: [XMLName]] = [:]
        for element in index.schema.elements where index.isRoot(element) {
            guard case .complex(let name) = element.declaration.type else { continue }
            candidates[name, default: []].append(element.declaration.name)
        }
        return candidates.compactMapValues { elements in elements.count == 1 ? elements[0] : nil }
            .merging(
                candidates.compactMap { type, elements in
                    elements.first { Self.topLevel($0.localName) == types[type] }.map { (type, $0) }
                }
            ) { only, _ in only }
    }
}

// MARK: - Elements

extension TypeNames {
    /// How a root element is represented.
    enum RootForm: Hashable {
        /// By the struct of its type.
        case type(TypeName)
        /// By a struct of its own.
        case wrapper
    }

    private mutating func nameElement(
        _ element: Schema.GlobalElement,
        prefixes: Prefixes,
        overrides: NameOverrides,
        registry: inout NameRegistry,
        log: inout DiagnosticLog
    ) {
        let declaration = element.declaration
        let isHead = !declaration.substitutes.isEmpty
        let override = overrides[declaration.name]
        let name = override ?? Self.topLevel(declaration.name.localName)
        let component = "element \(prefixes.qualified(declaration.name))"
        if isHead {
            let groupName = index.isRoot(element) ? name + "Choice" : name
            groups[declaration.name] = groupName
            let group = "the substitution group of \(component)"
            registry.claim(groupName, for: group, at: declaration.location, log: &log)
        }
        guard index.isRoot(element) else { return }
        if case .type(let type) = rootForm(of: element) {
            // An anonymous type takes the element's name; an alias that repeats its target's name says nothing.
            if type.isAnonymous { types[type] = name } else if types[type] == name { return }
        }
        elements[declaration.name] = name
        registry.claim(name, for: component, at: declaration.location, log: &log)
    }
}

// MARK: - Anonymous types

extension TypeNames {
    /// Lists and restrictions without enumerated values are written out where they are used.
    private func needsName(_ name: TypeName) -> Bool {
        guard types[name] == nil else { return false }
        guard let simple = index.simpleType(name) else { return true }
        return SimpleTypes.isOwnType(simple, in: index)
    }

    private mutating func nameAnonymous(
        _ name: TypeName,
        prefixes: Prefixes,
        registry: inout NameRegistry,
        log: inout DiagnosticLog
    ) {
        var depth = name.path.count - 1
        while depth > 0, !canNest(name.prefix(depth)) { depth -= 1 }
        let wanted = name.path[depth...].map(SwiftNames.type).joined()
        guard depth > 0 else {
            let isTaken = registry.contains(wanted) || SwiftKeywords.isReservedTypeName(wanted)
            let own = isTaken ? wanted + "Content" : wanted
            types[name] = own
            let component = "the anonymous type \(prefixes.qualified(name))"
            registry.claim(own, for: component, at: location(of: name), log: &log)
            return
        }
        let owner = name.prefix(depth)
        let taken = namesUsed(in: owner).union(nested[owner] ?? [])
        let isTaken = taken.contains(wanted) || SwiftKeywords.isReservedTypeName(wanted)
        let suffix = index.complexType(name) == nil ? "Value" : "Content"
        let own = SwiftNames.unique(isTaken ? wanted + suffix : wanted, notIn: taken)
        nested[owner, default: []].insert(own)
        types[name] = (types[owner] ?? "") + "." + own
    }

    private func canNest(_ owner: TypeName) -> Bool {
        guard types[owner] != nil else { return false }
        if index.complexType(owner) != nil { return true }
        return index.simpleType(owner).map { SimpleTypes.isOwnType($0, in: index) } ?? false
    }
}
