import Foundation

/// This program again, in a process of its own, for one contender at one scenario.
///
/// What one contender leaves behind, a torn heap for example, thus doesn't slow the others down.
final class ChildProcess {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private var received = Data()

    /// What a process is started for.
    enum Task: String {
        /// To answer a ``Worker``.
        case work
        /// To do the work once and say how much memory that took.
        case alone

        /// What the process's allocator is told.
        ///
        /// Work that is repeated is measured in its steady state: glibc keeps the memory that one run has used for the
        /// next, instead of giving it back to the system and faulting it in again, page by page.
        var environment: [String: String] {
            switch self {
            case .work:
                [
                    "MALLOC_TRIM_THRESHOLD_": "1073741824", "MALLOC_MMAP_THRESHOLD_": "1073741824",
                    "MALLOC_TOP_PAD_": "16777216",
                ]
            case .alone: [:]
            }
        }
    }

    /// The address of no work at all.
    static let idle = "idle"

    /// How a contender's work is named to the process that does it.
    static func address(of entry: Entry, at scenario: Scenario) -> String { "\(scenario.name): \(entry.name)" }

    /// Starts a process.
    ///
    /// - Parameters:
    ///   - task: What it is for.
    ///   - address: Whose work it does.
    ///   - documentOptions: The options that say where the documents are.
    /// - Throws: Anything that keeps it from starting.
    init(_ task: Task, _ address: String, documentOptions: [String]) throws {
        process.executableURL = Bundle.main.executableURL
        process.arguments = documentOptions + ["--\(task.rawValue)", address]
        process.environment = ProcessInfo.processInfo.environment.merging(task.environment) { _, new in new }
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        // What the process alone has open ends when it does.
        try output.fileHandleForWriting.close()
        try input.fileHandleForReading.close()
    }

    deinit {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    /// Sends a line.
    func send(_ line: String) throws {
        try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
    }

    /// The next line that the process prints; throws if it ends before, having said why on standard error.
    func receive() throws -> String {
        while true {
            if let end = received.firstIndex(of: UInt8(ascii: "\n")) {
                let line = received[..<end]
                received = Data(received[(end + 1)...])
                return String(decoding: line, as: UTF8.self)
            }
            let data = output.fileHandleForReading.availableData
            if data.isEmpty { throw BenchmarkError("the process has ended") }
            received += data
        }
    }

    /// The peak memory of doing a contender's work once, or of doing nothing, in bytes.
    static func peakMemory(of address: String, documentOptions: [String]) throws -> Int {
        let line = try ChildProcess(.alone, address, documentOptions: documentOptions).receive()
        guard let byteCount = Int(line) else { throw BenchmarkError(line) }
        return byteCount
    }
}
