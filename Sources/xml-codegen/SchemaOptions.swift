import ArgumentParser
import XMLCodeGenerator

/// The options that say which schemas there are, and where.
struct SchemaOptions: ParsableArguments {
    @Option(help: ArgumentHelp("A schema to begin with; can be given several times.", valueName: "file"))
    var schema: [String] = []

    @Option(help: ArgumentHelp("A description of services (WSDL 1.1); can be given several times.", valueName: "file"))
    var wsdl: [String] = []

    @OptionGroup(title: "Schemas")
    var lookup: LookupOptions

    /// What to say where there is neither a configuration nor a schema.
    static let needed = "One of --config, --schema and --wsdl is needed."

    /// The prefixes of namespaces.
    var prefixes: [NamespacePrefix] { lookup.prefixes }

    /// Whether nothing is said.
    var isEmpty: Bool { schema.isEmpty && wsdl.isEmpty && lookup.isEmpty }

    /// Whether there is anything to read.
    var hasSchemas: Bool { !schema.isEmpty || !wsdl.isEmpty }

    /// All settings, with what a command adds to these options.
    func settings(_ options: GeneratorOptions, output: String) -> Settings {
        Settings(
            options: options,
            schemas: schema,
            services: wsdl,
            catalogs: lookup.catalog,
            roots: lookup.root,
            output: output
        )
    }
}
