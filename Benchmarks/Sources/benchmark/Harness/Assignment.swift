import Foundation

/// A contender's work at a scenario, as a process of its own is told of it.
struct Assignment {
    let scenario: Scenario
    let entry: Entry
    let documentOptions: [String]

    /// What a process is started for.
    enum Task: String {
        /// To answer a ``Worker``.
        case serve
        /// To do the work once and say how much memory that took.
        case alone
        /// To do the work a number of times, for its instructions to be counted from outside.
        case counted
        /// To do nothing, and say how much memory that took.
        case idle

        /// What the process's environment says besides.
        ///
        /// Work that is repeated is measured in its steady state: glibc keeps the memory that one run has used for the
        /// next, instead of giving it back to the system and faulting it in again, page by page.
        var environment: [String: String] {
            switch self {
            case .serve:
                [
                    "MALLOC_TRIM_THRESHOLD_": "1073741824", "MALLOC_MMAP_THRESHOLD_": "1073741824",
                    "MALLOC_TOP_PAD_": "16777216",
                ]
            case .counted: ["SWIFT_DETERMINISTIC_HASHING": "1"]
            case .alone, .idle: [:]
            }
        }
    }

    /// The scenario and the contender.
    var address: String { scenario.address(of: entry) }

    /// The command that does the work: this program again, or a peer's.
    func command(for task: Task) throws -> [String] {
        switch entry.origin {
        case .peer(let peer): [peer.executable.path, task.rawValue] + peer.arguments
        case .contender: try Self.ownCommand(task) + [address] + documentOptions
        }
    }

    /// Says in an error whose it is.
    func naming<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch {
            throw BenchmarkError("\(address): \(error)")
        }
    }

    /// The peak memory of doing the work once, in bytes.
    func peakMemory() throws -> Int {
        try Self.byteCount(from: ChildProcess(command(for: .alone), environment: Task.alone.environment))
    }

    /// The peak memory of a process of this program that does nothing, in bytes.
    static func idlePeakMemory() throws -> Int {
        try byteCount(from: ChildProcess(ownCommand(.idle), environment: [:]))
    }

    private static func byteCount(from process: ChildProcess) throws -> Int {
        let line = try process.receive()
        guard let byteCount = Int(line) else { throw BenchmarkError(line) }
        return byteCount
    }

    private static func ownCommand(_ task: Task) throws -> [String] {
        guard let program = Bundle.main.executablePath else { throw BenchmarkError("the program doesn't find itself") }
        return [program, "work", task.rawValue]
    }
}
