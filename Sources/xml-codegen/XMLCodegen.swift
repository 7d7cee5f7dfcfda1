import ArgumentParser

/// The command: generates Swift code from XML schemas.
@main
struct XMLCodegen: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "xml-codegen",
        abstract: "Generates Swift types with streaming XML decoders and encoders from XML schemas.",
        version: "0.1.0",
        subcommands: [GenerateCommand.self, TrimCommand.self, SamplesCommand.self, DiffCommand.self]
    )
}
