/// A term of a content model together with how often it may occur there.
///
/// The occurrence belongs to the use of a term, not to the term (XML Schema Part 1 §3.9).
public struct Particle: Hashable, Sendable {
    /// How often the term may occur.
    public var occurrence: Occurrence

    /// What occurs.
    public var term: Term

    /// Where the particle stands.
    public var location: SourceLocation

    /// Creates a particle.
    public init(_ term: Term, occurrence: Occurrence = .once, at location: SourceLocation) {
        self.term = term
        self.occurrence = occurrence
        self.location = location
    }

    /// What a particle is about.
    ///
    /// References to model groups have been replaced by the groups they name.
    public indirect enum Term: Hashable, Sendable {
        /// An element, local or global.
        case element(ElementUse)
        /// All particles, in order.
        case sequence([Particle])
        /// One of the particles.
        case choice([Particle])
        /// All particles, in any order.
        case all([Particle])
        /// Any element that a wildcard allows.
        case wildcard(Wildcard)
    }
}
