import ArgumentParser
import Foundation

/// Measures contenders side by side.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Measures XMLCodec against other libraries, side by side, and how its time grows.",
        usage: "Scripts/benchmark [options]",
        discussion: """
            In each round all contenders of a scenario run one after the other, each in a process of its own; of each \
            one's rounds the median counts. Times are CPU times, and wall time where threads are measured. Each result \
            is checked; a wrong one ends the program. What isn't installed is left out, and the table says so; \
            Benchmarks/Peers/build builds the contenders in other languages whose tools are there.

            EXAMPLES:
              Scripts/benchmark                  everything, in about ten minutes
              Scripts/benchmark --quick          everything, roughly, in about one
              Scripts/benchmark --filter W3      the scenarios whose names contain W3
              Scripts/benchmark --filter Scaling --rounds 31
              Scripts/benchmark --json results.json --markdown results.md --chart results.svg

            The directory of --documents holds finditem.xml, getatt.xml, getatt76.xml, senditem.xml, \
            createatt_small.xml and att256.bin, the same in shape as those that are written without it.

            EXIT STATUS: 0; 1 where a result is wrong or something can't be read or written; 64 for wrong arguments.
            """
    )

    @Option(help: ArgumentHelp("Also write the results of the comparison to a file.", valueName: "file"))
    var json: String?

    @Option(help: ArgumentHelp("Also write the tables to a file, in Markdown.", valueName: "file"))
    var markdown: String?

    @Option(help: ArgumentHelp("Also draw the throughputs into a file, as SVG.", valueName: "file"))
    var chart: String?

    @Option(help: ArgumentHelp("The number of rounds.", valueName: "n"))
    var rounds: Int?

    @Option(help: ArgumentHelp("Run the scenarios whose names contain a text.", valueName: "text"))
    var filter: String?

    @Option(help: ArgumentHelp("Run the contenders whose names contain a text: for profiling.", valueName: "text"))
    var contender: String?

    @Flag(help: "Fewer rounds, attachments of 16 MiB, and up to 10,000 of what is scaled.")
    var quick = false

    @OptionGroup var documentOptions: DocumentOptions

    func validate() throws {
        if let rounds, rounds < 1 { throw ValidationError("There has to be one round at least.") }
    }

    func run() throws {
        let progress = Progress()
        var documentOptions = documentOptions
        if quick { documentOptions.mebibytes = 16 }
        let scenarios = Scenarios.all(try documentOptions.documentSet(progress))
        let selected = try select(from: scenarios)
        let usual = quick ? Effort.quick : .full
        let effort = rounds.map(usual.with(rounds:)) ?? usual
        let system = SystemDescription(idlePeakMemory: try Assignment.idlePeakMemory())
        print(system.plainText)
        let results = try selected.map { scenario in
            let measurer = ScenarioMeasurer(
                scenario: scenario,
                effort: effort,
                documentOptions: documentOptions.arguments,
                progress: progress
            )
            return try measurer.measure()
        }
        progress.clear()
        let report = Report(system: system, results: results)
        print(report.plainText, terminator: "")
        try write(report)
    }

    private func write(_ report: Report) throws {
        let measurements = report.comparisons.flatMap(\.measurements)
        if let json { try JSONReport(measurements: measurements).data().write(to: URL(fileURLWithPath: json)) }
        if let markdown { try Data(report.markdown.utf8).write(to: URL(fileURLWithPath: markdown)) }
        if let chart { try Data(BarChart(report).svg.utf8).write(to: URL(fileURLWithPath: chart)) }
    }

    private func select(from scenarios: [Scenario]) throws -> [Scenario] {
        var selected = scenarios.filter { scenario in filter.map(scenario.name.contains) ?? true }
        guard !selected.isEmpty else {
            let names = scenarios.map(\.name).joined(separator: ", ")
            throw ValidationError("No scenario's name contains '\(filter ?? "")'. There are: \(names).")
        }
        for index in selected.indices {
            selected[index].entries.removeAll { quick && $0.step.map { $0.size > 10_000 } ?? false }
            guard let contender else { continue }
            let entries = selected[index].entries
            let exact = entries.filter { $0.name == contender }
            selected[index].entries = exact.isEmpty ? entries.filter { $0.name.contains(contender) } : exact
        }
        selected.removeAll(where: \.entries.isEmpty)
        if selected.isEmpty { throw ValidationError("No contender's name contains '\(contender ?? "")'.") }
        return selected
    }
}
