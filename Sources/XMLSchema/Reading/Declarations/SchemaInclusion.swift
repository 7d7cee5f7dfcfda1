/// An `xs:include` or `xs:import` (XML Schema Part 1 §4.2.1, §4.2.3).
struct SchemaInclusion {
    /// How the other document belongs to this one.
    enum Kind: Hashable {
        /// It has the same target namespace, or none and takes this one's.
        case include
        /// It has another target namespace; an empty string for none.
        case `import`(namespace: String)
    }

    let kind: Kind
    let schemaLocation: String?
    let location: SourceLocation
}
