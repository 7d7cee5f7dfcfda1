/// An enum for a union, with a case for each member type.
struct UnionBlueprint: Hashable, Sendable {
    /// One member type.
    struct Case: Hashable, Sendable {
        var documentation: [String]
        var name: String
        /// The name after a dot.
        var reference: String
        var payload: String
        /// The conditions that hold where a text is a value of the member, binding `value`.
        var condition: String
        /// The statement that writes `value`.
        var encodeCall: String
    }

    var header: TypeHeader
    /// The name for error messages, as a string literal.
    var schemaName: String
    var cases: [Case]
    /// An optional value that a text becomes which is no member's, or `nil` for a failure.
    var fallback: String?
    var nested: [Declaration]
}
