import ArgumentParser
import XMLCodeGenerator
import XMLSchema

/// `xml-codegen generate`: schema files in, Swift files out.
struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Generates Swift files from XML schemas.",
        discussion: """
            All settings come from a configuration file, or from options; --module, --output and --files replace what \
            the file says. Files that haven't changed are left alone; generated files that are no longer made are \
            removed. Nothing is written if there is an error.

            EXAMPLES:
              xml-codegen generate --config Schemas/ews.yaml
              xml-codegen generate --config Schemas/ews.yaml --check
              xml-codegen generate --schema order.xsd --module Shop --output Sources/Shop
              xml-codegen generate --schema order.xsd --module Shop --output Sources/Shop \\
                --catalog schemas/catalog.xml --root schemas
              xml-codegen generate --schema order.xsd --module Shop --output Sources/Shop \\
                --prefix o=http://example.com/order --stream o:Order/o:Scan

            EXIT STATUS:
              0   The files are up to date.
              1   There is a fault in a schema or in the configuration, or --check has
                  found a file that isn't up to date.
              64  The command line is wrong.
            """
    )

    @Option(help: ArgumentHelp("A YAML file with all settings; its paths are relative to it.", valueName: "file"))
    var config: String?

    @OptionGroup(title: "Schemas")
    var sources: SchemaOptions

    @Option(
        help: ArgumentHelp(
            "The Swift module that the code belongs to; of a configuration, by default, the name of its folder.",
            valueName: "name"
        )
    )
    var module: String?

    @Option(help: ArgumentHelp("The folder for the Swift files.", valueName: "directory"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            "Write this many files, XMLTypes1.swift and so on, instead of files named after the schemas.",
            valueName: "count"
        )
    )
    var files: Int?

    @Option(
        help: ArgumentHelp("public (the default), package or internal.", valueName: "level"),
        transform: Self.choice
    )
    var access: AccessLevel?

    @Option(
        help: ArgumentHelp(
            "An element whose base64 content is streamed, as a path of names; can be given several times.",
            valueName: "path"
        )
    )
    var stream: [String] = []

    @Option(
        help: ArgumentHelp("idiomatic (the default) or schema: how names become Swift names.", valueName: "strategy"),
        transform: Self.choice
    )
    var naming: NamingStrategy?

    @Flag(help: "Leave out the Type at the end of types' names where the rest is free.")
    var stripTypeSuffix = false

    @Option(
        help: ArgumentHelp(
            "skip (the default) or preserve: what becomes of content that the schema doesn't know.",
            valueName: "policy"
        ),
        transform: Self.choice
    )
    var unknownContent: UnknownContent?

    @Option(
        help: ArgumentHelp(
            "Another Swift name, such as t:ItemType/Subject=title; can be given several times.",
            valueName: "path=name"
        )
    )
    var name: [String] = []

    @Option(
        help: ArgumentHelp(
            "A namespace whose code is in another module, such as http://example.com/common=Common; "
                + "can be given several times.",
            valueName: "uri=module"
        )
    )
    var `import`: [String] = []

    @OptionGroup(title: "Filter")
    var filter: FilterOptions

    @Flag(help: "Write nothing; fail if a file is stale, missing or superfluous.")
    var check = false

    mutating func validate() throws {
        if let files, files < 1 { throw ValidationError("--files is at least 1.") }
        if config != nil {
            let lists = [stream, name, `import`]
            let values: [Any?] = [access, naming, unknownContent]
            if !sources.isEmpty || !filter.isEmpty || !lists.allSatisfy(\.isEmpty) || stripTypeSuffix
                || values.contains(where: { $0 != nil })
            {
                throw ValidationError(
                    "--config can be combined with --module, --output, --files and --check only; "
                        + "put other settings into the file."
                )
            }
            return
        }
        guard sources.hasSchemas else { throw ValidationError(SchemaOptions.needed) }
        guard module != nil else { throw ValidationError("--schema and --wsdl need --module.") }
        guard output != nil else { throw ValidationError("--schema and --wsdl need --output.") }
        for (entries, form) in [(name, "path=name"), (`import`, "uri=module")] {
            for entry in entries where !entry.dropFirst().contains("=") {
                throw ValidationError("'\(entry)' is not of the form \(form).")
            }
        }
    }

    func run() throws {
        let settings = try settings()
        let schema = try settings.resolvedSchema()
        let generated = CodeGenerator(options: settings.options).generate(schema)
        Console.report(generated.diagnostics)
        guard !generated.files.isEmpty else { throw ExitCode(1) }
        do {
            let folder = try OutputFolder(settings.output, for: generated.files)
            let components = quantity(schema.componentCount, "component")
            let types = "\(quantity(generated.typeCount, "type")) of \(components)"
            if check {
                try self.check(folder, holding: types)
            } else {
                try write(folder, holding: types)
            }
        } catch let error as Diagnostic {
            Console.report([error])
            throw ExitCode(1)
        }
    }

    private func check(_ folder: OutputFolder, holding types: String) throws {
        let faults = folder.differences
        for fault in faults {
            Console.report([Diagnostic(.error, "\(folder.path(fault.name)) is \(fault.kind.rawValue)", at: nil)])
        }
        guard faults.isEmpty else { throw ExitCode(1) }
        print("\(quantity(folder.files.count, "file")), \(types) in \(folder.directory) are up to date")
    }

    private func write(_ folder: OutputFolder, holding types: String) throws {
        let changes = try folder.write()
        guard changes.written + changes.removed > 0 else {
            print("\(quantity(folder.files.count, "file")), \(types) in \(folder.directory) were up to date")
            return
        }
        let isAll = changes.written == folder.files.count
        let all = quantity(folder.files.count, "file")
        let written = isAll ? all : "\(changes.written) of \(all)"
        let removed = changes.removed > 0 ? ", removed \(changes.removed)" : ""
        print("wrote \(written), \(types) to \(folder.directory)\(removed)")
    }

    // MARK: Settings

    private static func choice<Choice: RawRepresentable<String> & CaseIterable>(_ text: String) throws -> Choice {
        guard let choice = Choice(rawValue: text) else {
            throw ValidationError("'\(text)' is not one of \(Choice.allCases.spelled).")
        }
        return choice
    }

    /// The two sides of the last equals sign.
    private static func sides(_ entry: String) -> (String, String) {
        guard let equals = entry.lastIndex(of: "=") else { return (entry, "") }
        return (String(entry[..<equals]), String(entry[entry.index(after: equals)...]))
    }

    private func settings() throws -> Settings {
        if let config {
            var settings = try Settings.read(config)
            settings.options.module = module ?? settings.options.module
            settings.options.fileCount = files ?? settings.options.fileCount
            settings.output = output ?? settings.output
            guard settings.output.isEmpty else { return settings }
            let place = SourceLocation(file: config, line: 1, column: 1)
            Console.report([Diagnostic(.error, "the key 'output' is missing; --output can replace it", at: place)])
            throw ExitCode(1)
        }
        var options = GeneratorOptions(module: module ?? "")
        options.access = access ?? .public
        options.fileCount = files
        options.streams = stream.map { StreamPath($0) }
        options.filter = filter.filter
        options.naming = naming ?? .idiomatic
        options.unknownContent = unknownContent ?? .skip
        options.stripTypeSuffix = stripTypeSuffix
        options.prefixes = sources.prefixes
        options.names = name.map { entry in
            let (path, name) = Self.sides(entry)
            return NameOverride(path, to: name)
        }
        options.imports = `import`.map { entry in
            let (uri, module) = Self.sides(entry)
            return ModuleImport(uri, from: module)
        }
        return sources.settings(options, output: output ?? "")
    }
}
