import ArgumentParser

/// The command, whose subcommands the scripts call.
@main
struct Benchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmark",
        abstract: "Measures XMLCodec.",
        subcommands: [CompareCommand.self, GateCommand.self, WorkCommand.self],
        defaultSubcommand: CompareCommand.self
    )
}
