import Foundation

/// Counts the instructions of contenders by valgrind's callgrind.
///
/// Hashes get the same seeds in each process, and valgrind shows the same processor to each, so that the same program
/// counts the same on another day and another machine: to one in a million or better.
struct InstructionCounter {
    private let valgrind: String
    private let program: String
    private let log: URL

    /// Why nothing can be counted, or `nil` if it can.
    static var absence: String? { find("valgrind") == nil ? "valgrind isn't installed" : nil }

    /// Makes a copy of this program without its debug information, which callgrind doesn't understand.
    init() throws {
        guard let valgrind = Self.find("valgrind") else { throw BenchmarkError("valgrind isn't installed") }
        guard let strip = Self.find("strip") ?? Self.find("llvm-strip"), let original = Bundle.main.executablePath
        else {
            throw BenchmarkError("there is no 'strip'")
        }
        let directory = BuildDirectory.url.appending(path: "gate")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        self.valgrind = valgrind
        program = directory.appending(path: "benchmark").path
        log = directory.appending(path: "callgrind.log")
        let process = try Process.run(URL(fileURLWithPath: strip), arguments: ["-g", "-o", program, original])
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw BenchmarkError("'strip' failed") }
    }

    /// The instructions of doing the work once, in the steady state.
    ///
    /// They are the difference between doing it `count` times and twice as often, so that what comes before and after
    /// doesn't count.
    func instructions(of assignment: Assignment, count: Int) throws -> Double {
        let few = try start(assignment, count: count)
        let many = try start(assignment, count: count * 2)
        return Double(try many.finish() - few.finish()) / Double(count)
    }

    private struct Run {
        let process: ChildProcess
        let log: URL

        /// Waits; returns how many instructions the process took.
        func finish() throws -> Int {
            do {
                _ = try process.receive()
                process.waitUntilExit()
                let text = try String(contentsOf: log, encoding: .utf8)
                let line = text.split(separator: "\n").last { $0.contains("Collected :") }
                guard let word = line?.split(separator: " ").last, let count = Int(word) else {
                    throw BenchmarkError("callgrind says nothing")
                }
                return count
            } catch {
                throw BenchmarkError("\(error); see \(log.path)")
            }
        }
    }

    private func start(_ assignment: Assignment, count: Int) throws -> Run {
        let log = log.deletingPathExtension().appendingPathExtension("\(count).log")
        let options = ["--tool=callgrind", "--callgrind-out-file=/dev/null", "--log-file=\(log.path)"]
        let work = try assignment.command(for: .counted).dropFirst() + ["--count", "\(count)"]
        let process = try ChildProcess(
            [valgrind] + options + [program] + work,
            environment: Assignment.Task.counted.environment
        )
        return Run(process: process, log: log)
    }

    private static func find(_ program: String) -> String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        return folders.map { "\($0)/\(program)" }.first(where: FileManager.default.isExecutableFile)
    }
}
