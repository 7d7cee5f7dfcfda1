/// What was measured of one contender at one scenario.
struct Measurement {
    let scenario: String
    let contender: String
    /// Decimal megabytes of XML per CPU second: the median of the rounds.
    let megabytesPerSecond: Double
    /// The throughput divided by that of libexpat at the same scenario in the same rounds.
    var ratioToExpat: Double?
    /// CPU microseconds per message, where that is what matters.
    let microsecondsPerMessage: Double?
    /// The peak memory of a process that does the work once, in MiB.
    let peakMebibytes: Double?
    /// The allocations of one run.
    let allocations: Int?
    /// The same per message, where a run deals with many.
    let allocationsPerMessage: Double?
}
