/// What was measured of one contender at one scenario.
struct Measurement {
    let scenario: String
    let contender: String
    /// Where it stands on the scenario's scale, if there is one.
    let step: ScaleStep?
    /// Decimal megabytes of XML per second: the median of the rounds.
    let megabytesPerSecond: Double
    /// The throughput divided by that of libexpat at the same scenario in the same rounds.
    var ratioToExpat: Double?
    /// Microseconds per message, or per whatever the scenario counts, where that is what matters.
    let microsecondsPerUnit: Double?
    /// The same for the units alone that the step before doesn't have: what each document costs once falls out.
    var microsecondsPerAddedUnit: Double?
    /// How many units it does per second, divided by what the same contender does at its first step.
    var ratioToFirstStep: Double?
    /// The peak memory of a process that does the work once, in MiB.
    let peakMebibytes: Double?
    /// The allocations of one run.
    let allocations: Int?
    /// The same per message, or per whatever the scenario counts.
    let allocationsPerUnit: Double?
}

extension Measurement {
    /// Compares it with steps of the same contender: with the first one, and with the one before.
    mutating func setRatios(first: Measurement?, previous: Measurement?) {
        guard let count = step?.unitCount, let time = microsecondsPerUnit else { return }
        ratioToFirstStep = first?.microsecondsPerUnit.map { $0 / time }
        // Threads work at the same time: none is added to another.
        guard step?.size == count else { return }
        if let previousCount = previous?.step?.unitCount, let previousTime = previous?.microsecondsPerUnit {
            let added = time * Double(count) - previousTime * Double(previousCount)
            microsecondsPerAddedUnit = added / Double(count - previousCount)
        }
    }
}
