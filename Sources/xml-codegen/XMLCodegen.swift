import ArgumentParser

/// The command: generates Swift code from XML schemas.
@main
struct XMLCodegen: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "xml-codegen",
        abstract: "Generates Swift types with streaming XML decoders and encoders from XML schemas.",
        discussion: """
            EXAMPLES:
              xml-codegen generate --schema order.xsd --module Shop --output Sources/Shop
              xml-codegen trim --schema order.xsd --element o:Order --output Trimmed
              xml-codegen report --schema order.xsd
              xml-codegen samples --schema order.xsd --element Order
              xml-codegen diff v1/order.xsd v2/order.xsd
            """,
        version: "0.1.0",
        subcommands: [
            GenerateCommand.self, TrimCommand.self, ReportCommand.self, SamplesCommand.self, DiffCommand.self,
        ]
    )
}
