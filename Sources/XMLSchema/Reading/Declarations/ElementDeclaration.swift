import XMLCodec

/// A global or local element declaration as it was written (XML Schema Part 1 §3.3.2).
struct ElementDeclaration {
    let name: XMLName
    let type: TypeSource
    let isNillable: Bool
    let isAbstract: Bool
    let defaultValue: String?
    let fixedValue: String?
    let substitutionGroup: NameReference?
    /// What keeps elements or types from standing in its place.
    let blocked: Set<DerivationMethod>
    /// How the types of its substitutes can't be derived.
    let final: Set<DerivationMethod>
    let identityConstraints: [IdentityConstraint]
    let documentation: String?
    let location: SourceLocation
}
