import ArgumentParser
import Foundation

/// Compares what XMLCodec's work costs with thresholds.
struct GateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gate",
        abstract: "Counts instructions and allocations, and compares them with what is in Benchmarks/Thresholds.",
        usage: "Scripts/benchmark-gate [options]",
        discussion: """
            Instructions are counted by valgrind, on small documents; where it isn't installed, allocations alone are. \
            They depend on the versions of the compiler, of libexpat and of the system: where these aren't the ones \
            that the thresholds were recorded with, instructions are shown and don't count.

            EXAMPLES:
              Scripts/benchmark-gate                  compares everything, in about a minute
              Scripts/benchmark-gate --filter W1      what has W1 in its scenario's name
              Scripts/benchmark-gate --record         records anew what everything costs

            EXIT STATUS: 0 where everything costs as much as it may; 1 where something costs more, or can't be \
            measured; 64 for wrong arguments.
            """
    )

    @Option(help: ArgumentHelp("The file of thresholds.", valueName: "file"))
    var thresholds: String

    @Flag(help: "Write the thresholds instead of comparing with them.")
    var record = false

    @Option(help: ArgumentHelp("By how much instructions may exceed their threshold.", valueName: "percent"))
    var tolerance = 2.0

    @Option(help: ArgumentHelp("Measure the scenarios whose names contain a text.", valueName: "text"))
    var filter: String?

    @OptionGroup var documentOptions: DocumentOptions

    func validate() throws {
        if record, filter != nil { throw ValidationError("What is recorded is everything: --filter doesn't apply.") }
    }

    func run() throws {
        if let absence = InstructionCounter.absence {
            if record { throw BenchmarkError("\(absence): there is nothing to record") }
            print("Instructions aren't counted: \(absence). Allocations are.")
        }
        let url = URL(fileURLWithPath: thresholds)
        if record {
            try Thresholds(costs: try measure().map(\.cost)).write(to: url)
            return print("Recorded in \(thresholds).")
        }
        guard FileManager.default.fileExists(atPath: url.path) else {
            throw BenchmarkError("there is no \(thresholds); Scripts/benchmark-gate --record writes one")
        }
        try compare(with: Thresholds(contentsOf: url))
    }

    private func compare(with recorded: Thresholds) throws {
        let isComparable = recorded.versions == Thresholds.versionsHere
        let verdicts = try measure().map { cost, libexpat in
            Verdict(
                cost: cost,
                threshold: recorded[cost.address],
                libexpat: libexpat,
                tolerance: tolerance / 100,
                comparesInstructions: isComparable
            )
        }
        print(Verdict.table(verdicts).plainText)
        if !isComparable {
            print("The thresholds were recorded with \(recorded.versions.joined(separator: ", ")).")
            print("Here it is \(Thresholds.versionsHere.joined(separator: ", ")): instructions don't count.")
        }
        // A threshold that nothing is compared with would be a gate that stands open.
        let measured = Set(verdicts.map(\.cost.address))
        if filter == nil, let lost = recorded.costs.first(where: { !measured.contains($0.address) }) {
            throw BenchmarkError("'\(lost.address)' has a threshold and isn't there any more: record anew")
        }
        try conclude(verdicts)
    }

    private func measure() throws -> [(cost: Cost, libexpat: Cost?)] {
        let progress = Progress()
        var documentOptions = documentOptions
        documentOptions.messages = 200
        documentOptions.mebibytes = 1
        let measurer = CostMeasurer(
            counter: InstructionCounter.absence == nil ? try InstructionCounter() : nil,
            documentOptions: documentOptions.arguments,
            progress: progress
        )
        let scenarios = Scenarios.all(try documentOptions.documentSet(progress)).filter { scenario in
            scenario.scale == nil && filter.map(scenario.name.contains) ?? true
        }
        let costs = try scenarios.flatMap { try measurer.costs(of: $0) }
        progress.clear()
        return costs
    }

    private func conclude(_ verdicts: [Verdict]) throws {
        let complaints = verdicts.filter { $0.complaint != nil }
        guard complaints.isEmpty else {
            throw BenchmarkError(
                """
                \(complaints.count) of \(verdicts.count) cost more than they may. Where that is the price of something \
                better, Scripts/benchmark-gate --record records it, and the commit says why.
                """
            )
        }
        let better = verdicts.filter { $0.comparesInstructions && $0.instructionChange ?? 0 < -$0.tolerance }
        if !better.isEmpty { print("\(better.count) cost less: Scripts/benchmark-gate --record keeps it so.") }
    }
}
