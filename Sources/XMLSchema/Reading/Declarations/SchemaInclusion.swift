/// An `xs:include`, `xs:redefine` or `xs:import` (XML Schema Part 1 §4.2).
struct SchemaInclusion {
    /// How the other document belongs to this one.
    enum Kind: Hashable {
        /// It has the same target namespace, or none and takes this one's.
        case include
        /// As with `include`, and some of its components are replaced.
        case redefine
        /// It has another target namespace; an empty string for none.
        case `import`(namespace: String)
    }

    let kind: Kind
    let schemaLocation: String?
    let location: SourceLocation
}
