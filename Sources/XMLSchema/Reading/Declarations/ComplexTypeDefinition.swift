/// A complex type as it was written (XML Schema Part 1 §3.4.2).
struct ComplexTypeDefinition {
    /// What the type says about its content and its base.
    enum Content {
        /// A content model without a base.
        case plain(ParticleDeclaration?)
        /// A content model that extends or restricts that of a base.
        case complex(ComplexType.Derivation, base: NameReference, ParticleDeclaration?)
        /// A value: the base's, or for a restriction one of the type defined in place.
        case simple(ComplexType.Derivation, base: NameReference, restricted: TypeName?)
        /// Something that was reported as an error.
        case faulty
    }

    let name: TypeName
    let isAbstract: Bool
    let isMixed: Bool
    let content: Content
    let attributes: AttributeListDefinition
    /// How types that stand in its place can't be derived.
    let blocked: Set<DerivationMethod>
    /// How types can't be derived from it.
    let final: Set<DerivationMethod>
    let documentation: String?
    let location: SourceLocation
}
