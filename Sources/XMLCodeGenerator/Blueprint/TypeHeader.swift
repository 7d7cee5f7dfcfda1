/// What all type declarations have: documentation, modifiers, names and conformances.
struct TypeHeader: Hashable, Sendable {
    /// The lines of documentation, without the slashes.
    var documentation: [String]
    /// The access level as a keyword with a space after it, or an empty string.
    var access: String
    /// The name in its scope.
    var name: String
    /// The name as seen from file level.
    var qualifiedName: String
    /// The protocols, in order.
    var conformances: [String]
}
