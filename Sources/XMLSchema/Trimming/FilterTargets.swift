import XMLCodec

/// What the names in a filter stand for in a schema.
struct FilterTargets {
    typealias Component = TrimmedSchema.Component

    let filter: SchemaFilter
    private let schema: Schema
    private let resolveName: (String) -> XMLName?
    private let elements: Set<XMLName>

    /// The components that are kept because the filter names them, each with what the filter says.
    private(set) var roots: [(component: Component, reason: String)] = []
    /// The services' operations that are kept.
    private(set) var operations: [ServiceOperation] = []
    /// The names of all operations to keep.
    private(set) var operationNames: Set<String> = []
    /// What is excluded, with all that is derived from it.
    private(set) var excluded: Set<Component> = []
    /// The complex types whose choices are pruned; `nil` where the choices themselves tell.
    private(set) var prunedTypes: Set<TypeName>?
    /// The alternatives that pruned choices keep.
    private(set) var keptAlternatives: Set<XMLName> = []
    /// What is wrong with the filter.
    private(set) var diagnostics: [Diagnostic] = []

    init(_ filter: SchemaFilter, in schema: Schema, _ resolve: @escaping (String) -> XMLName?) {
        self.filter = filter
        self.schema = schema
        resolveName = resolve
        elements = Set(schema.elements.map(\.declaration.name))
    }

    /// Looks up all names.
    mutating func resolve() {
        for name in filter.operations { addOperation(name) }
        operations = schema.operations.filter { filter.keepsEverything || operationNames.contains($0.name) }
        for name in filter.elements {
            if let element = element(name) { roots.append((.element(element), "elements")) }
        }
        for name in filter.types {
            if let type = type(name) { roots.append((.type(type), "types")) }
        }
        for name in filter.exclude { exclude(name) }
        if filter.prune != nil { prunedTypes = [] }
        for name in filter.prune ?? [] {
            if let type = type(name, hasContent: true) { prunedTypes?.insert(type) }
        }
        for name in filter.keep {
            if let alternative = known(name) { keptAlternatives.insert(alternative) }
        }
    }

    /// The operations that alternatives of choices can belong to.
    var allOperationNames: Set<String> {
        guard schema.operations.isEmpty else { return operationNames.union(schema.operations.map(\.name)) }
        let responses = elements.filter { elements.contains($0.response) }
        return operationNames.union(responses.map(\.localName))
    }

    // MARK: Operations

    private mutating func addOperation(_ name: SchemaFilter.Name) {
        let reason = "operation \(name.text)"
        guard schema.operations.isEmpty else { return addServiceOperation(name, reason) }
        let matches: [XMLName]
        if name.text.contains(":") {
            matches = element(name).map { [$0] } ?? []
        } else {
            matches = schema.elements.map(\.declaration.name).filter { $0.localName == name.text }
            if matches.isEmpty { report("element", name, among: elements.map(\.localName)) }
        }
        for element in matches {
            operationNames.insert(element.localName)
            roots.append((.element(element), reason))
            if elements.contains(element.response) { roots.append((.element(element.response), reason)) }
        }
    }

    private mutating func addServiceOperation(_ name: SchemaFilter.Name, _ reason: String) {
        let matches = schema.operations.filter { $0.name == name.text }
        if matches.isEmpty { report("operation", name, among: schema.operations.map(\.name)) }
        operationNames.formUnion(matches.map(\.name))
        for element in matches.flatMap(\.elements) { roots.append((.element(element), reason)) }
    }

    // MARK: Components

    private mutating func exclude(_ name: SchemaFilter.Name) {
        guard let known = known(name) else { return }
        let type = TypeName(known.localName, in: known.namespace)
        let isType = schema.complexTypes[type] != nil || schema.simpleTypes[type] != nil
        if isType {
            excluded.insert(.type(type))
            excluded.formUnion((schema.complexTypes[type]?.derivedTypes ?? []).map(Component.type))
        }
        if elements.contains(known) { excluded.insert(.element(known)) }
        guard !isType, !elements.contains(known) else { return }
        report("type or element", name, among: typeNames + elements.map(\.localName))
    }

    private mutating func element(_ name: SchemaFilter.Name) -> XMLName? {
        guard let known = known(name) else { return nil }
        guard !elements.contains(known) else { return known }
        report("element", name, among: elements.filter { $0.namespace == known.namespace }.map(\.localName))
        return nil
    }

    private mutating func type(_ name: SchemaFilter.Name, hasContent: Bool = false) -> TypeName? {
        guard let known = known(name) else { return nil }
        let type = TypeName(known.localName, in: known.namespace)
        if schema.complexTypes[type] != nil { return type }
        if !hasContent, schema.simpleTypes[type] != nil { return type }
        report(hasContent ? "complex type" : "type", name, among: typeNames)
        return nil
    }

    private var typeNames: [String] {
        (schema.complexTypes.names + schema.simpleTypes.names).filter { !$0.isAnonymous }.compactMap(\.path.first)
    }

    private mutating func known(_ name: SchemaFilter.Name) -> XMLName? {
        if let known = resolveName(name.text) { return known }
        diagnostics.append(Diagnostic(.error, "the prefix in '\(name.text)' is not known", at: name.location))
        return nil
    }

    private mutating func report(_ kind: String, _ name: SchemaFilter.Name, among candidates: [String]) {
        let local = name.text.split(separator: ":").last.map(String.init) ?? name.text
        let suggestion = Spelling.nearest(to: local, among: candidates).map { "; did you mean '\($0)'?" } ?? ""
        let message = "the filter names '\(name.text)', and the schema has no such \(kind)\(suggestion)"
        diagnostics.append(Diagnostic(.error, message, at: name.location))
    }
}

extension XMLName {
    /// The name that the response to a request with this name has by convention.
    fileprivate var response: XMLName { XMLName(localName + "Response", in: namespace) }
}
