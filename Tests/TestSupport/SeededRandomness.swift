/// Random numbers that are the same in each run, so that a failure can be had again.
public struct SeededRandomness: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Creates a generator; generators of one seed give the same numbers.
    public init(seed: UInt64) {
        state = seed
    }

    /// The next number (SplitMix64).
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// Whether something with one chance in a number of them happens.
    public mutating func oneIn(_ count: Int) -> Bool {
        Int.random(in: 0..<count, using: &self) == 0
    }
}
