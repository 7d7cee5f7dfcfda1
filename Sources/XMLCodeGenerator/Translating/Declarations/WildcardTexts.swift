import XMLCodec
import XMLSchema

extension Prefixes {
    /// The namespaces of a wildcard as field tables write them, such as `~t:*` for all but one.
    func token(of namespaces: Wildcard.Namespaces) -> String {
        switch namespaces {
        case .any: "*"
        case .other(let excluded): "~" + token(of: excluded)
        case .oneOf(let namespaces): namespaces.map(token).joined(separator: ",")
        }
    }

    private func token(of namespace: String) -> String {
        if namespace.isEmpty { return ":*" }
        let qualified = qualified(XMLName("*", in: namespace))
        guard qualified == "*" else { return qualified }
        return "{" + namespace.replacing("&", with: "&amp;").replacing("}", with: "&#125;") + "}*"
    }
}

extension Wildcard {
    /// Whether nothing is allowed.
    var isEmpty: Bool { namespaces == .oneOf([]) }

    /// The namespaces as documentation tells them, with a space before them; empty where there is no constraint.
    var namespaceFact: String {
        switch namespaces {
        case .any: ""
        case .other(let excluded) where excluded.isEmpty: " in a namespace"
        case .other(let excluded): " of namespaces other than \(DocumentationText.code(excluded))"
        case .oneOf(let namespaces):
            " of "
                + namespaces
                .map { $0.isEmpty ? "no namespace" : "namespace \(DocumentationText.code($0))" }
                .joined(separator: " or ")
        }
    }

    /// How documentation says what has to be known about what matches.
    var processingFact: String { "processContents is `\(processing.rawValue)`" }
}
