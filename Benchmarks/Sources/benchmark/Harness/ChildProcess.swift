import Foundation

/// A process for one contender at one scenario.
///
/// What one contender leaves behind, a torn heap for example, thus doesn't slow the others down.
final class ChildProcess {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private var received = Data()

    /// Starts a process.
    ///
    /// - Parameters:
    ///   - command: The path of the program, and its arguments.
    ///   - environment: What is added to the environment of this process.
    /// - Throws: Anything that keeps it from starting.
    init(_ command: [String], environment: [String: String]) throws {
        process.executableURL = command.first.map { URL(fileURLWithPath: $0) }
        process.arguments = Array(command.dropFirst())
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        // What the process alone has open ends when it does.
        try output.fileHandleForWriting.close()
        try input.fileHandleForReading.close()
    }

    deinit {
        waitUntilExit()
    }

    /// Says that there are no more requests, and waits for the end.
    func waitUntilExit() {
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
}
