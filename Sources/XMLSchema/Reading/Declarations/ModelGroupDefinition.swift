import XMLCodec

/// A named model group as it was written (XML Schema Part 1 §3.7.2).
struct ModelGroupDefinition {
    let name: XMLName
    let particle: ParticleDeclaration?
    let location: SourceLocation
}
