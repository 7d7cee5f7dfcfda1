/// A simple type as it was written (XML Schema Part 1 §3.14.2).
struct SimpleTypeDefinition {
    /// How the type is made.
    enum Derivation {
        case restriction(base: TypeSource, facets: [FacetDeclaration])
        case list(item: TypeSource)
        case union(members: [TypeSource])
        /// Something that was reported as an error.
        case faulty
    }

    let name: TypeName
    let derivation: Derivation
    /// What types can't be made of it.
    let final: Set<DerivationMethod>
    let documentation: String?
    let location: SourceLocation
}
