import ArgumentParser
import XMLCodeGenerator
import XMLSchema

/// `xml-codegen trim`: schema files in, smaller schema files or a report out.
struct TrimCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trim",
        abstract: "Writes the part of XML schemas that some operations, elements and types need.",
        discussion: """
            What is kept stands in the files as it was written. Choices that have lost alternatives are marked, so \
            that code generated from the files is the code that `generate` makes with the same filter.

            EXAMPLES:
              xml-codegen trim --schema messages.xsd --output Trimmed \\
                --operation GetAttachment --operation CreateAttachment
              xml-codegen trim --wsdl services.wsdl --operation ConvertId --report
              xml-codegen trim --config ews.yaml --report

            EXIT STATUS:
              0   All went well.
              1   There is a fault in a schema, in the configuration or in the filter.
              64  The command line is wrong.
            """
    )

    @Option(help: ArgumentHelp("A YAML file with schemas and filter; its paths are relative to it.", valueName: "file"))
    var config: String?

    @OptionGroup(title: "Schemas")
    var sources: SchemaOptions

    @OptionGroup(title: "Filter")
    var filter: FilterOptions

    @Option(
        help: ArgumentHelp("The folder for the schema files, or a file for a single one.", valueName: "path")
    )
    var output: String?

    @Flag(help: "Print what is kept and why; write nothing.")
    var report = false

    mutating func validate() throws {
        if config != nil, !sources.isEmpty || !filter.isEmpty {
            throw ValidationError("--config can't be combined with other settings; put them into the file.")
        }
        if config == nil, !sources.hasSchemas { throw ValidationError(SchemaOptions.needed) }
        guard report != (output != nil) else { throw ValidationError("One of --output and --report is needed.") }
    }

    func run() throws {
        let settings = try settings()
        let schema = try settings.resolvedSchema()
        let trimmed = CodeGenerator(options: settings.options).trim(schema)
        Console.report(trimmed.diagnostics)
        guard !trimmed.diagnostics.contains(where: { $0.severity == .error }) else { throw ExitCode(1) }
        guard let output else { return print(TrimReport(trimmed, of: schema).text, terminator: "") }
        let documents = TrimmedDocuments.make(
            of: trimmed,
            services: settings.services,
            loader: settings.schemaLookup().lookup
        )
        Console.report(documents.diagnostics)
        guard documents.diagnostics.isEmpty else { throw ExitCode(1) }
        do {
            try SchemaFolder(output, for: documents.files).write()
        } catch let error as Diagnostic {
            Console.report([error])
            throw ExitCode(1)
        }
        print("wrote \(quantity(documents.files.count, "file")): \(TrimReport(trimmed, of: schema).total)")
    }

    private func settings() throws -> Settings {
        if let config { return try Settings.read(config) }
        var options = GeneratorOptions(module: "")
        options.filter = filter.filter
        options.prefixes = sources.prefixes
        return sources.settings(options, output: "")
    }
}
