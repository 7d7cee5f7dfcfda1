/// How often a particle may occur (XML Schema Part 1 §3.9).
public struct Occurrence: Hashable, Sendable {
    /// The least number of times.
    public var minimum: Int

    /// The greatest number of times, or `nil` for `unbounded`.
    public var maximum: Int?

    /// Creates an occurrence.
    public init(minimum: Int = 1, maximum: Int? = 1) {
        self.minimum = minimum
        self.maximum = maximum
    }

    /// Exactly once.
    public static let once = Occurrence()

    /// Whether it may be absent.
    public var isOptional: Bool { minimum == 0 }

    /// Whether it may occur more than once.
    public var isRepeated: Bool { maximum.map { $0 > 1 } ?? true }
}
