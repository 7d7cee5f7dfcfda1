/// A type alias.
struct AliasBlueprint: Hashable, Sendable {
    var documentation: [String]
    var access: String
    var name: String
    var target: String
}
