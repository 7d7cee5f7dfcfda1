import ArgumentParser
import XMLCodeGenerator
import XMLSchema

/// `xml-codegen diff`: two versions of a schema in, what is different in the Swift interface out.
struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Tells what changes in the Swift interface between two versions of a schema.",
        usage: "xml-codegen diff <old> <new> <options>",
        discussion: """
            Each version is a schema, a description of services (.wsdl), or a configuration file (.yaml or .yml) with \
            all settings. Both are translated as \
            `generate` does, and the types are compared: a line for each change says whether programs written for the \
            old types compile with the new ones.

            EXAMPLES:
              xml-codegen diff v1/order.xsd v2/order.xsd
              xml-codegen diff old/ews.yaml Schemas/ews.yaml
              xml-codegen diff v1/order.xsd v2/order.xsd --root common --breaking

            EXIT STATUS:
              0   Programs compile unchanged.
              1   There is a fault in a schema or in a configuration.
              2   A change breaks programs.
              64  The command line is wrong.
            """
    )

    @Argument(help: "The old version: a schema, a description of services or a configuration.")
    var old: String

    @Argument(help: "The new version: a schema, a description of services or a configuration.")
    var new: String

    @OptionGroup(title: "Both schemas")
    var lookup: LookupOptions

    @Flag(help: "List breaking changes only.")
    var breaking = false

    func run() throws {
        let comparison = InterfaceComparison(from: try interface(of: old), to: try interface(of: new))
        let changes = comparison.changes.filter { !breaking || $0.verdict == .breaking }
        for change in changes { print(change) }
        print(summary(of: comparison.changes))
        if comparison.isBreaking { throw ExitCode(2) }
    }

    private func summary(of changes: [InterfaceChange]) -> String {
        guard !changes.isEmpty else { return "no changes" }
        let breakingCount = changes.count { $0.verdict == .breaking }
        return "\(quantity(changes.count, "change")), \(breakingCount == 0 ? "none" : "\(breakingCount)") breaking"
    }

    private func interface(of path: String) throws -> SwiftInterface {
        let settings = try settings(path)
        let schema = try settings.resolvedSchema()
        let result = CodeGenerator(options: settings.options).interface(of: schema)
        Console.report(result.diagnostics.filter { $0.severity == .error })
        guard let interface = result.interface else { throw ExitCode(1) }
        return interface
    }

    private func settings(_ path: String) throws -> Settings {
        if path.hasSuffix(".yaml") || path.hasSuffix(".yml") { return try Settings.read(path) }
        var options = GeneratorOptions(module: "Module")
        options.prefixes = lookup.prefixes
        return Settings(
            options: options,
            schemas: path.hasSuffix(".wsdl") ? [] : [path],
            services: path.hasSuffix(".wsdl") ? [path] : [],
            catalogs: lookup.catalog,
            roots: lookup.root,
            output: ""
        )
    }
}
