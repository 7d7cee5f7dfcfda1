import ArgumentParser
import XMLCodeGenerator

/// The options that say which schemas there are, and where.
struct SchemaOptions: ParsableArguments {
    @Option(help: ArgumentHelp("A schema to begin with; can be given several times.", valueName: "file"))
    var schema: [String] = []

    @Option(help: ArgumentHelp("A description of services (WSDL 1.1); can be given several times.", valueName: "file"))
    var wsdl: [String] = []

    @Option(
        help: ArgumentHelp(
            "An OASIS XML catalog that says which files stand for schema locations and namespaces; "
                + "can be given several times.",
            valueName: "file"
        )
    )
    var catalog: [String] = []

    @Option(
        help: ArgumentHelp(
            "A folder in which schemas are looked for that aren't where they are said to be; "
                + "can be given several times.",
            valueName: "directory"
        )
    )
    var root: [String] = []

    @Option(
        help: ArgumentHelp(
            "A prefix for a namespace, such as t=http://example.com/types; can be given several times.",
            valueName: "prefix=uri"
        )
    )
    var prefix: [String] = []

    func validate() throws {
        for entry in prefix where !entry.dropFirst().contains("=") {
            throw ValidationError("'\(entry)' is not of the form prefix=uri.")
        }
    }

    /// What to say where there is neither a configuration nor a schema.
    static let needed = "Either --config or --schema or --wsdl is needed."

    /// Whether nothing is said.
    var isEmpty: Bool { [schema, wsdl, catalog, root, prefix].allSatisfy(\.isEmpty) }

    /// Whether there is anything to read.
    var hasSchemas: Bool { !schema.isEmpty || !wsdl.isEmpty }

    /// The prefixes of namespaces.
    var prefixes: [NamespacePrefix] {
        prefix.map { entry in
            let sides = entry.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return NamespacePrefix(String(sides[0]), for: sides.count > 1 ? String(sides[1]) : "")
        }
    }

    /// All settings, with what a command adds to these options.
    func settings(_ options: GeneratorOptions, output: String) -> Settings {
        Settings(options: options, schemas: schema, services: wsdl, catalogs: catalog, roots: root, output: output)
    }
}
