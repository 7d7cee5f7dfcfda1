import ArgumentParser
import Foundation

/// The command.
@main
struct Benchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmark",
        abstract: "Measures XMLCodec against other libraries, side by side.",
        discussion: """
            In each round all contenders of a scenario run one after the other, each in a process of its own; of each \
            one's rounds the median counts. Times are CPU times. Each result is checked; a wrong one ends the program.

            EXAMPLES:
              Scripts/benchmark                  everything, in about three minutes
              Scripts/benchmark --quick          everything, roughly, in less than one
              Scripts/benchmark --filter W3      the scenarios whose names contain W3
              Scripts/benchmark --filter 'W1 decode' --rounds 31 --json results.json

            The directory of --documents holds finditem.xml, getatt.xml, getatt76.xml, senditem.xml, \
            createatt_small.xml and att256.bin, the same in shape as those that are written without it.
            """
    )

    @Option(help: ArgumentHelp("Also write the results to a file.", valueName: "file"))
    var json: String?

    @Option(help: ArgumentHelp("The number of rounds.", valueName: "n"))
    var rounds: Int?

    @Option(help: ArgumentHelp("Run the scenarios whose names contain a text.", valueName: "text"))
    var filter: String?

    @Option(help: ArgumentHelp("Run the contenders whose names contain a text: for profiling.", valueName: "text"))
    var contender: String?

    @Option(help: ArgumentHelp("Use the documents in a directory, instead of writing some.", valueName: "directory"))
    var documents: String?

    @Flag(help: "Fewer rounds, and attachments of 16 MiB.")
    var quick = false

    /// The contender and scenario that a child process is asked to run, again and again.
    @Option(help: .hidden)
    var work: String?

    /// The contender and scenario that a child process runs once to measure its memory, or none.
    @Option(help: .hidden)
    var alone: String?

    func validate() throws {
        if let rounds, rounds < 1 { throw ValidationError("There has to be one round at least.") }
    }

    func run() throws {
        let progress = Progress()
        let documents = try documentSet(progress)
        let scenarios = Scenarios.all(documents)
        if let work { return Worker.serve(try entry(at: work, of: scenarios)) }
        if let alone {
            let isIdle = alone == ChildProcess.idle
            return print(try isIdle ? PeakMemory.byteCount() : entry(at: alone, of: scenarios).runner().runAlone())
        }

        let selected = try select(from: scenarios)
        let usual = quick ? Effort.quick : .full
        let effort = rounds.map(usual.with(rounds:)) ?? usual
        let idle = try ChildProcess.peakMemory(of: ChildProcess.idle, documentOptions: documentOptions)
        print(SystemDescription(idlePeakMemory: idle).text)
        var table = ResultTable()
        var measurements: [Measurement] = []
        for scenario in selected {
            let measurer = ScenarioMeasurer(
                scenario: scenario,
                effort: effort,
                documentOptions: documentOptions,
                progress: progress
            )
            let results = try measurer.measure()
            table.append(results)
            measurements += results
        }
        progress.clear()
        print(table.text)
        printFootnotes(of: selected)
        if let json { try JSONReport(measurements: measurements).data().write(to: URL(fileURLWithPath: json)) }
    }

    private func select(from scenarios: [Scenario]) throws -> [Scenario] {
        var selected = scenarios.filter { scenario in filter.map(scenario.name.contains) ?? true }
        guard !selected.isEmpty else {
            let names = scenarios.map(\.name).joined(separator: ", ")
            throw ValidationError("No scenario's name contains '\(filter ?? "")'. There are: \(names).")
        }
        guard let contender else { return selected }
        for index in selected.indices {
            let entries = selected[index].entries
            let exact = entries.filter { $0.name == contender }
            selected[index].entries = exact.isEmpty ? entries.filter { $0.name.contains(contender) } : exact
        }
        selected.removeAll(where: \.entries.isEmpty)
        if selected.isEmpty { throw ValidationError("No contender's name contains '\(contender)'.") }
        return selected
    }

    private func printFootnotes(of scenarios: [Scenario]) {
        var printed: Set<String> = []
        for footnote in scenarios.compactMap(\.footnote) where printed.insert(footnote).inserted {
            let names = scenarios.filter { $0.footnote == footnote }.map(\.name)
            print("\(names.joined(separator: ", ")): \(footnote)")
        }
    }

    /// The contender that an address leads to.
    private func entry(at address: String, of scenarios: [Scenario]) throws -> Entry {
        for scenario in scenarios {
            for entry in scenario.entries where ChildProcess.address(of: entry, at: scenario) == address {
                return entry
            }
        }
        throw ValidationError("There is no '\(address)'.")
    }

    // MARK: - Documents

    /// The options that lead another process to the same documents.
    private var documentOptions: [String] {
        (documents.map { ["--documents", $0] } ?? []) + (quick ? ["--quick"] : [])
    }

    private func documentSet(_ progress: Progress) throws -> DocumentSet {
        if let documents {
            let set = DocumentSet(in: URL(fileURLWithPath: documents), payloadName: "att256.bin")
            try set.requireComplete()
            return set
        }
        let cache = Self.buildDirectory.appendingPathComponent("benchmark-documents")
        return try DocumentWriter.documents(in: cache, payloadByteCount: (quick ? 16 : 256) << 20, progress: progress)
    }

    /// The directory that the program was built in, or the one for temporary files.
    private static var buildDirectory: URL {
        var directory = Bundle.main.executableURL ?? FileManager.default.temporaryDirectory
        while directory.lastPathComponent != ".build" {
            if directory.pathComponents.count < 2 { return FileManager.default.temporaryDirectory }
            directory.deleteLastPathComponent()
        }
        return directory
    }
}
