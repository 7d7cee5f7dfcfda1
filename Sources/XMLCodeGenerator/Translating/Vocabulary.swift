import XMLSchema

/// What the components of a schema are called in Swift and in documents, and what simple types become.
struct Vocabulary {
    let headers: HeaderTypes
    let index: SchemaIndex
    let options: GeneratorOptions
    let prefixes: Prefixes
    let modules: Modules
    let spelling: NameSpelling
    let overrides: NameOverrides
    let names: TypeNames
    let simpleTypes: SimpleTypes
    let enumerations: EnumerationCases
    let streams: StreamSelection
    let aliases: AliasSelection

    init(_ schema: Schema, options: GeneratorOptions, log: inout DiagnosticLog) {
        self.options = options
        prefixes = Prefixes(schema: schema, configured: options.prefixes, log: &log)
        modules = Modules(options)
        headers = HeaderTypes(of: schema)
        let known = ModuleBoundaries.apply(to: headers.schema, modules: modules, prefixes: prefixes, log: &log)
        index = SchemaIndex(known)
        overrides = NameOverrides(options.names, prefixes: prefixes, log: &log)
        spelling = NameSpelling(options)
        names = TypeNames(
            index,
            modules: modules,
            prefixes: prefixes,
            overrides: overrides,
            spelling: spelling,
            log: &log
        )
        simpleTypes = SimpleTypes(index, names: names)
        enumerations = EnumerationCases(index, overrides: overrides, spelling: spelling, log: &log)
        let uses = ElementUses(index)
        streams = StreamSelection(options.streams, in: index, uses: uses, prefixes: prefixes, log: &log)
        aliases = AliasSelection(options.aliases, in: index, uses: uses, prefixes: prefixes, log: &log)
    }
}
