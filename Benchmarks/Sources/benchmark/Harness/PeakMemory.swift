import Foundation

/// The most memory that this process has had resident.
enum PeakMemory {
    /// The number of bytes.
    ///
    /// Linux hands down the figure that `getrusage` and `wait4` report to whatever a process executes, which makes
    /// children look as big as their parent was. `VmHWM` starts anew.
    static func byteCount() throws -> Int {
        #if os(Linux)
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        for line in status.split(separator: "\n") where line.hasPrefix("VmHWM:") {
            let fields = line.split(whereSeparator: \.isWhitespace)
            if fields.count == 3, let kibibytes = Int(fields[1]) { return kibibytes << 10 }
        }
        throw BenchmarkError("/proc/self/status says nothing about peak memory")
        #else
        var usage = rusage()
        guard getrusage(RUSAGE_SELF, &usage) == 0 else { throw BenchmarkError("getrusage failed") }
        return Int(usage.ru_maxrss)
        #endif
    }
}
