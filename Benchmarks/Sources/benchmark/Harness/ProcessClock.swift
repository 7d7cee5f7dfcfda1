import Foundation

/// The CPU time of this process: what others do on the machine counts as little as it can.
enum ProcessClock {
    /// The seconds so far, in user and system mode.
    static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}
