import XMLCodec

/// Writes names with the prefixes that the documents of a schema declare.
struct DumpNames {
    private var prefixes: [String: String] = [
        BuiltinType.namespace: "xs:",
        BuiltinAttributes.namespace: "xml:",
        "": "",
    ]

    init(_ documents: [Schema.Document]) {
        for document in documents {
            for (prefix, namespace) in document.prefixes.sorted(by: { $0.key < $1.key }) where !prefix.isEmpty {
                if prefixes[namespace] == nil { prefixes[namespace] = prefix + ":" }
            }
        }
    }

    private func prefix(_ namespace: String) -> String {
        prefixes[namespace] ?? "{\(namespace)}"
    }

    func text(_ name: XMLName) -> String {
        prefix(name.namespace) + name.localName
    }

    func text(_ name: TypeName) -> String {
        let path = prefix(name.namespace) + name.path.joined(separator: "/")
        return name.symbolSpace == .type ? path : "\(name.symbolSpace.rawValue)(\(path))"
    }

    func text(_ type: TypeReference) -> String {
        switch type {
        case .builtin(let builtin): "xs:\(builtin.rawValue)"
        case .simple(let name), .complex(let name): text(name)
        }
    }

    func text(_ element: ElementUse) -> String {
        let parts = [
            (element.isReference ? "ref " : "") + "\(text(element.name)): \(text(element.type))",
            element.isAbstract ? "abstract" : "",
            block(element.blockedDerivations),
            element.isNillable ? "nillable" : "",
            element.defaultValue.map { "default \"\($0)\"" } ?? "",
            element.fixedValue.map { "fixed \"\($0)\"" } ?? "",
            element.substitutes.isEmpty ? "" : "(\(element.substitutes.map(text).joined(separator: " | ")))",
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func block(_ derivations: Set<ComplexType.Derivation>) -> String {
        derivations.isEmpty ? "" : (["block"] + derivations.map(\.rawValue).sorted()).joined(separator: " ")
    }

    func text(_ wildcard: Wildcard) -> String {
        let namespaces =
            switch wildcard.namespaces {
            case .any: "any"
            case .other(let excluded): "other than \(excluded.isEmpty ? "none" : excluded)"
            case .oneOf(let list): "in " + list.map { $0.isEmpty ? "none" : $0 }.joined(separator: " ")
            }
        return "\(namespaces), \(wildcard.processing.rawValue)"
    }

    func text(_ constraint: IdentityConstraint) -> String {
        let parts =
            ["\(constraint.category.rawValue) \(text(constraint.name)): selector \(constraint.selector)"]
            + constraint.fields.map { "field \($0)" }
            + [constraint.refer.map { "refers to \(text($0))" }].compactMap { $0 }
        return parts.joined(separator: "; ")
    }

    func text(_ occurrence: Occurrence) -> String {
        if occurrence == .once { return "" }
        return "[\(occurrence.minimum)..\(occurrence.maximum.map(String.init) ?? "*")]"
    }
}
