/// The constant that holds the namespaces of a module.
struct NamespaceTableBlueprint: Hashable, Sendable {
    var documentation: [String]
    var name: String
    /// `prefix=URI` pairs, each safe inside a string literal.
    var pairs: [String]
}
