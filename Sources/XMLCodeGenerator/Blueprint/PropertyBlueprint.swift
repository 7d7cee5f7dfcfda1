/// A stored property.
struct PropertyBlueprint: Hashable, Sendable {
    var documentation: [String]
    /// An attribute such as `@XMLBoxed` with a space after it, or an empty string.
    var wrapper: String
    /// The name as it is declared, in backticks where it has to be.
    var name: String
    var type: String
    /// The initial value, or `nil` where the type supplies it.
    var initialValue: String?
}
