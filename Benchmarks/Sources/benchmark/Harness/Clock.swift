import Foundation

/// What time is measured by.
enum Clock {
    /// The CPU time of this process: what others do on the machine counts as little as it can.
    case processor
    /// The time that passes, which is what threads save.
    case wall

    /// The seconds so far.
    var now: Double {
        var time = timespec()
        clock_gettime(self == .processor ? CLOCK_PROCESS_CPUTIME_ID : CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    /// The seconds that reading the clock takes, which a difference of two readings holds too much.
    ///
    /// CPU time is asked of the kernel: next to an operation of a microsecond that is no small part.
    var cost: Double { self == .processor ? Self.processorCost : Self.wallCost }

    private static let processorCost = Clock.processor.measuredCost()
    private static let wallCost = Clock.wall.measuredCost()

    private func measuredCost() -> Double {
        var least = Double.infinity
        for _ in 0..<199 {
            let start = now
            least = min(least, now - start)
        }
        return least
    }
}
