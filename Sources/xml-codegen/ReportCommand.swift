import ArgumentParser
import Foundation
import XMLCodeGenerator
import XMLSchema

/// `xml-codegen report`: schema files in, what becomes of them out.
struct ReportCommand: ParsableCommand {
    /// How a report is written.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Tells what becomes of XML schemas: what is represented by what, and what is set aside.",
        discussion: """
            The report lists, with their places: what is set aside (key, keyref, unique, notation, appinfo), names that \
            are not what they would be by rule and what changes them, the biggest choices and what the types around them \
            would need without them, values that are kept on the heap because they are recursive or large, wildcards, \
            mixed content, and all diagnostics; besides the numbers of components, files and fields. Nothing is written.

            EXAMPLES:
              xml-codegen report --schema order.xsd
              xml-codegen report --config Schemas/ews.yaml --all
              xml-codegen report --wsdl services.wsdl --operation ConvertId --format json

            EXIT STATUS:
              0   Code can be generated.
              1   There is a fault in a schema, in the filter or in the configuration.
              64  The command line is wrong.
            """
    )

    @Option(help: ArgumentHelp("A YAML file with all settings; its paths are relative to it.", valueName: "file"))
    var config: String?

    @OptionGroup(title: "Schemas")
    var sources: SchemaOptions

    @OptionGroup(title: "Filter")
    var filter: FilterOptions

    @Option(help: ArgumentHelp("text (the default) or json: how the report is written.", valueName: "format"))
    var format: Format = .text

    @Flag(help: "List every component, and all of each list rather than its start; JSON always has all.")
    var all = false

    mutating func validate() throws {
        if config != nil, !sources.isEmpty || !filter.isEmpty {
            throw ValidationError("--config can't be combined with other settings; put them into the file.")
        }
        if config == nil, !sources.hasSchemas { throw ValidationError(SchemaOptions.needed) }
    }

    func run() throws {
        let report = try report()
        if report.hasErrors { Console.report(report.diagnostics) }
        switch format {
        case .text where report.hasErrors: break
        case .text: print(all ? report.text(limit: nil) : report.text(), terminator: "")
        case .json: print(try Self.json(report))
        }
        if report.hasErrors { throw ExitCode(1) }
    }

    private func report() throws -> SchemaReport {
        var settings = try Settings.read(config, or: sources)
        if config == nil {
            settings.options.module = "Module"
            settings.options.filter = filter.filter
        }
        return CodeGenerator(options: settings.options).report(on: settings.resolveSchemas())
    }

    /// The report for other programs: the same report gives the same text.
    private static func json(_ report: SchemaReport) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(report), as: UTF8.self)
    }
}
