/// The literal of a field table and the namespaces that it refers to.
struct FieldTableBlueprint: Hashable, Sendable {
    /// The tokens, each safe inside a string literal.
    var tokens: [String]
    /// The name of the namespace table.
    var namespaces: String
}
