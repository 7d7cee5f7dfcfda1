/// A sequence of numbers that look random and are the same each time (SplitMix64).
struct NumberSequence: RandomNumberGenerator {
    private var state: UInt64

    /// Begins the sequence that belongs to a seed.
    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Whether something comes about that has a probability.
    mutating func chance(_ probability: Double) -> Bool { Double.random(in: 0..<1, using: &self) < probability }

    /// A number from a range.
    mutating func number(in range: Range<Int>) -> Int { Int.random(in: range, using: &self) }

    /// One of several values.
    mutating func one<Value>(of values: [Value]) -> Value { values[number(in: 0..<values.count)] }

    /// Letters and digits as they stand in an identifier.
    mutating func identifier(_ count: Int) -> String {
        String((0..<count).map { _ in Self.characters[number(in: 0..<Self.characters.count)] })
    }

    private static let characters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
}
