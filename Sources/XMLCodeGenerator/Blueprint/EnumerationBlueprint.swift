/// An open enum for a simple type with enumerated values.
struct EnumerationBlueprint: Hashable, Sendable {
    /// One value.
    struct Case: Hashable, Sendable {
        var documentation: [String]
        var name: String
        /// The name after a dot.
        var reference: String
        /// The lexical form, escaped for a multi-line string literal.
        var literal: String
    }

    var header: TypeHeader
    /// The name for error messages, as a string literal.
    var schemaName: String
    var cases: [Case]
    /// Whether there are values with line breaks, so that another character stands between them in their table.
    var hasLineBreaks: Bool
    /// Whether white space at the ends of a text can be part of a value.
    var preservesWhiteSpace: Bool
}
