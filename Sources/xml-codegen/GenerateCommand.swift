import ArgumentParser
import XMLCodeGenerator
import XMLSchema

/// `xml-codegen generate`: schema files in, Swift files out.
struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Generates Swift files from XML schemas.",
        discussion: """
            All settings come from a configuration file, or from options. Files that haven't changed are left alone; \
            generated files that are no longer made are removed. Nothing is written if there is an error.

            EXAMPLES:
              xml-codegen generate --config Schemas/ews.yaml
              xml-codegen generate --config Schemas/ews.yaml --check
              xml-codegen generate --schema order.xsd --module Shop --output Sources/Shop
              xml-codegen generate --schema order.xsd --module Shop --output Sources/Shop \\
                --catalog schemas/catalog.xml --root schemas
              xml-codegen generate --schema order.xsd --module Shop --output Sources/Shop \\
                --prefix o=http://example.com/order --stream o:Order/o:Scan

            EXIT STATUS:
              0 if all went well; 1 if there is a fault in a schema or in the configuration, or if --check finds \
            a file that isn't up to date; 64 if the command line is wrong.
            """
    )

    @Option(help: ArgumentHelp("A YAML file with all settings; its paths are relative to it.", valueName: "file"))
    var config: String?

    @OptionGroup(title: "Schemas")
    var sources: SchemaOptions

    @Option(help: ArgumentHelp("The Swift module that the code belongs to.", valueName: "name"))
    var module: String?

    @Option(help: ArgumentHelp("The folder for the Swift files.", valueName: "directory"))
    var output: String?

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
        if config != nil {
            let lists = [stream, name, `import`]
            let values: [Any?] = [module, output, access, naming, unknownContent]
            if !sources.isEmpty || !filter.isEmpty || !lists.allSatisfy(\.isEmpty) || stripTypeSuffix
                || values.contains(where: { $0 != nil })
            {
                throw ValidationError("--config can't be combined with other settings; put them into the file.")
            }
            return
        }
        guard sources.hasSchemas else { throw ValidationError(SchemaOptions.needed) }
        guard module != nil else { throw ValidationError("--schema needs --module.") }
        guard output != nil else { throw ValidationError("--schema needs --output.") }
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
            let types = "\(generated.typeCount) types of \(schema.componentCount) components"
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
        print("\(folder.files.count) files, \(types) in \(folder.directory) are up to date")
    }

    private func write(_ folder: OutputFolder, holding types: String) throws {
        let changes = try folder.write()
        guard changes.written + changes.removed > 0 else {
            print("\(folder.files.count) files, \(types) in \(folder.directory) were up to date")
            return
        }
        let isAll = changes.written == folder.files.count
        let written = isAll ? "\(changes.written) files" : "\(changes.written) of \(folder.files.count) files"
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
        if let config { return try Settings.read(config) }
        var options = GeneratorOptions(module: module ?? "")
        options.access = access ?? .public
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
