import ArgumentParser
import FixedRandomness
import Foundation

/// What the program runs itself as, in processes of their own.
struct WorkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "work",
        abstract: "Does a contender's work.",
        shouldDisplay: false
    )

    @Argument var task: Assignment.Task

    /// The scenario and the contender, where there is work to do.
    @Argument var address: String?

    /// How often the work is done, where it is counted.
    @Option var count = 1

    /// Whether the last result is checked, where the work is counted.
    @Flag var check = false

    @OptionGroup var documentOptions: DocumentOptions

    func run() throws {
        if task == .idle { return print(try PeakMemory.byteCount()) }
        if task == .counted { fix_randomness() }
        let runner = try entry().runner()
        switch task {
        case .idle: break
        case .serve: Worker.serve(runner)
        case .alone: print(try runner.runAlone())
        case .counted:
            try runner.prepare()
            for _ in 1..<count { _ = try runner.time(1) }
            let allocations = try runner.timeAndCount().allocations
            if check { try runner.check() }
            print(try runner.documentByteCount(), allocations.map(String.init) ?? "-")
        }
    }

    private func entry() throws -> Entry {
        for scenario in Scenarios.all(try documentOptions.documentSet(Progress())) {
            for entry in scenario.entries where scenario.address(of: entry) == address { return entry }
        }
        throw ValidationError("There is no '\(address ?? "")'.")
    }
}

extension Assignment.Task: ExpressibleByArgument {}
