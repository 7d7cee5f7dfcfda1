/// A part of a content model as it was written (XML Schema Part 1 §3.9.2).
struct ParticleDeclaration {
    /// What the particle is about.
    indirect enum Term {
        case element(ElementDeclaration)
        case elementReference(NameReference, documentation: String?)
        case groupReference(NameReference)
        case group(ModelGroup)
        case wildcard(Wildcard)
    }

    /// How the particles of a model group go together.
    enum Compositor: String {
        case sequence, choice, all
    }

    /// Particles that stand together.
    struct ModelGroup {
        let compositor: Compositor
        let particles: [ParticleDeclaration]
    }

    let term: Term
    let occurrence: Occurrence
    let location: SourceLocation
}
