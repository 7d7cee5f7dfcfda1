/// A particle with its size.
///
/// Groups can contain groups, so that a few lines of schema may stand for a content model of any size.
struct MeasuredParticle {
    /// The greatest number of particles in a content model.
    static let maximumCount = 100_000

    /// How deep the particles of a content model can nest.
    static let maximumDepth = 256

    var particle: Particle

    /// The number of particles in it, itself included.
    var count = 1

    /// How deep its particles nest.
    var depth = 1

    /// Creates a particle without parts.
    init(_ particle: Particle) {
        self.particle = particle
    }

    /// Creates a particle that consists of others; `nil` if it would be too large.
    init?(_ particle: Particle, of parts: [MeasuredParticle]) {
        self.particle = particle
        for part in parts {
            count += part.count
            depth = max(depth, part.depth + 1)
            if count > Self.maximumCount || depth > Self.maximumDepth { return nil }
        }
    }
}
