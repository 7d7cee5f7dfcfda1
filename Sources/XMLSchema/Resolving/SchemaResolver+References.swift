import XMLCodec

extension SchemaResolver {
    /// The type that a name refers to (XML Schema Part 1 §3.15.3); `nil` if there is none, which is reported.
    mutating func typeReference(_ reference: NameReference) -> TypeReference? {
        if let type = knownType(reference) { return type }
        reportUnknown("type", reference)
        return nil
    }

    /// The type that a name refers to; `nil` if there is none.
    func knownType(_ reference: NameReference) -> TypeReference? {
        let name = index.name(reference, in: .type)
        if name.namespace == BuiltinType.namespace, let type = BuiltinType(rawValue: name.localName) {
            return .builtin(type)
        }
        return typeReference(TypeName(name.localName, in: name.namespace))
    }

    private func typeReference(_ name: TypeName) -> TypeReference? {
        switch index.types[name] {
        case .simple: .simple(name)
        case .complex: .complex(name)
        case nil: nil
        }
    }

    /// The type that an element or attribute says it has; `nil` if it says nothing or something wrong.
    mutating func typeReference(_ source: TypeSource) -> TypeReference? {
        switch source {
        case .none: nil
        case .named(let reference): typeReference(reference)
        case .anonymous(let name): typeReference(name)
        case .content(let reference): contentReference(reference)
        }
    }

    /// The type that something says it has which can only be simple; `nil` if it says nothing or something wrong.
    mutating func simpleTypeReference(_ source: TypeSource, for role: String) -> TypeReference? {
        guard let type = typeReference(source) else { return nil }
        if type.isSimple { return type }
        if case .named(let reference) = source {
            report("\(role) needs a simple type; `\(reference.text)` is complex", at: reference.location)
        }
        return nil
    }

    private mutating func contentReference(_ reference: NameReference) -> TypeReference? {
        guard case .complex(let name) = typeReference(reference) else { return nil }
        guard case .simple(let type) = complexTypes[name]?.type.content else { return nil }
        return type
    }

    private func isKnown(_ namespace: String, for kind: String) -> Bool {
        switch namespace {
        case BuiltinAttributes.namespace: true
        case BuiltinType.namespace where kind == "type": true
        default: index.namespaces.contains(namespace)
        }
    }

    /// Reports a name that refers to nothing.
    mutating func reportUnknown(_ kind: String, _ reference: NameReference) {
        let namespace = reference.name.namespace
        var message = "unknown \(kind) \(reference.text.quoted)"
        if namespace.isEmpty {
            message += " in no namespace"
        } else if !isKnown(namespace, for: kind) {
            message += "; no document for the namespace \(namespace.quoted) has been read: "
            message += "name one, or a catalog with it"
        }
        report(message, at: reference.location)
    }
}

extension TypeReference {
    /// Whether the type can be that of an attribute.
    var isSimple: Bool {
        switch self {
        case .builtin(let type): type != .anyType
        case .simple: true
        case .complex: false
        }
    }
}
