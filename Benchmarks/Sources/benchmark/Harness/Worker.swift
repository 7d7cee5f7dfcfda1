import Foundation

/// A contender that runs in a process of its own and is asked for one round after the other.
struct Worker {
    private let process: ChildProcess
    private let entry: Entry

    /// What it found out when it warmed up.
    let greeting: Greeting

    /// What a process says when it is ready.
    struct Greeting {
        /// The size of the document that a run reads or writes.
        var byteCount: Int
        /// The allocations of a run, where they can be counted.
        var allocations: Int?
        /// The CPU seconds of a run.
        var seconds: Double

        init(byteCount: Int, allocations: Int?, seconds: Double) {
            self.byteCount = byteCount
            self.allocations = allocations
            self.seconds = seconds
        }

        /// Reads a greeting, or returns `nil` if it is none.
        init?(_ line: String) {
            let fields = line.split(separator: " ")
            guard fields.count == 3, let byteCount = Int(fields[0]), let seconds = Double(fields[2]) else { return nil }
            self.init(byteCount: byteCount, allocations: Int(fields[1]), seconds: seconds)
        }

        /// The greeting as a line.
        var line: String { "\(byteCount) \(allocations.map(String.init) ?? "-") \(seconds)" }
    }

    /// Starts a process and waits until it has warmed up.
    init(_ assignment: Assignment) throws {
        entry = assignment.entry
        process = try ChildProcess(assignment.command(for: .serve), environment: Assignment.Task.serve.environment)
        let line = try process.receive()
        guard let greeting = Greeting(line) else { throw BenchmarkError(line) }
        self.greeting = greeting
    }

    /// Has the work done a number of times; returns the CPU seconds of all of them.
    func time(_ count: Int) throws -> Double {
        try process.send("\(count)")
        let line = try process.receive()
        guard let seconds = Double(line) else { throw BenchmarkError(line) }
        return seconds
    }

    /// Throws unless the last result is right.
    func check() throws {
        try process.send(Self.checkRequest)
        let line = try process.receive()
        let words = line.split(separator: " ")
        guard let first = words.first, first == Self.checkRequest else { throw BenchmarkError(line) }
        if case .peer(let peer) = entry.origin { try peer.check(words.dropFirst().compactMap { Int($0) }) }
    }

    /// What asks for a check, and says that it succeeded; a peer adds the numbers to be checked.
    private static let checkRequest = "check"

    /// The other side: does what it is asked for until there are no more requests.
    ///
    /// A fault is the answer, and the last one.
    static func serve(_ runner: Entry.Runner) {
        do {
            try runner.prepare()
            _ = try runner.time(1)
            try runner.check()
            let byteCount = try runner.documentByteCount()
            let second = try runner.timeAndCount()
            answer(Greeting(byteCount: byteCount, allocations: second.allocations, seconds: second.seconds).line)
            while let request = readLine() {
                if request == checkRequest {
                    try runner.check()
                    answer(checkRequest)
                } else {
                    answer("\(try runner.time(Int(request) ?? 1))")
                }
            }
        } catch {
            answer("\(error)".split(separator: "\n").joined(separator: " "))
        }
    }

    private static func answer(_ line: String) {
        print(line)
        fflush(nil)
    }
}
