/// The namespaces that a wildcard allows (XML Schema Part 1 §3.10).
enum NamespaceConstraint: Equatable, Sendable {
    /// Every namespace, and none.
    case any
    /// Every namespace but this one; a name has to be in one.
    case other(than: String)
    /// These namespaces; an empty one stands for none.
    case oneOf([String])

    /// Whether a name in a namespace is allowed; an empty namespace stands for none.
    func allows(_ namespace: String) -> Bool {
        switch self {
        case .any: true
        case .other(let excluded): !namespace.isEmpty && namespace != excluded
        case .oneOf(let namespaces): namespaces.contains(namespace)
        }
    }
}
