import XMLSchema

/// Makes all decisions about the Swift code for a schema.
///
/// Its passes run in one order, each from the results of those before it.
struct Translator {
    let schema: Schema
    let options: GeneratorOptions

    /// The files to render.
    func translate(reportingTo log: inout DiagnosticLog) -> [SwiftFile] {
        let index = SchemaIndex(schema)
        let prefixes = Prefixes(schema: schema, configured: options.prefixes, log: &log)
        let overrides = NameOverrides(options.names, prefixes: prefixes, log: &log)
        let names = TypeNames(index, prefixes: prefixes, overrides: overrides, log: &log)
        let streams = StreamSelection(options.streams, in: index, prefixes: prefixes, log: &log)
        let enumerations = EnumerationCases(index, overrides: overrides, log: &log)
        let simpleTypes = SimpleTypes(index, names: names)

        var builder = ShapeBuilder(
            index: index,
            names: names,
            prefixes: prefixes,
            overrides: overrides,
            simpleTypes: simpleTypes,
            defaults: DefaultValues(index: index, simpleTypes: simpleTypes, enumerations: enumerations),
            streams: streams
        )
        let shapes = builder.build()
        log.append(builder.log)
        overrides.reportUnmatched(
            known: OverrideKeys.all(in: index, shapes: shapes, enumerations: enumerations),
            log: &log
        )

        let graph = ContainmentGraph(shapes)
        let schemaName = { (id: StructureID) in
            switch id {
            case .type(let name): "type \(prefixes.qualified(name))"
            case .element(let name): "element \(prefixes.qualified(name))"
            }
        }
        let storage = StorageDecision(shapes, graph: graph, names: schemaName, log: &log)
        let placeholders = Placeholders(shapes, graph: graph, names: schemaName, log: &log)
        guard !log.hasErrors else { return [] }

        let texts = TypeTexts(names: names, shapes: shapes, prefixes: prefixes, index: index)
        let protocols = BaseProtocols(index, shapes: shapes, names: names) { texts.text($0) }
        var declarations = DeclarationBuilder(
            index: index,
            names: names,
            options: options,
            shapes: shapes,
            prefixes: prefixes,
            texts: texts,
            protocols: protocols,
            structs: StructTranslator(
                options: options,
                shapes: shapes,
                prefixes: prefixes,
                texts: texts,
                storage: storage,
                placeholders: placeholders
            ),
            enums: EnumTranslator(
                options: options,
                shapes: shapes,
                prefixes: prefixes,
                texts: texts,
                storage: storage,
                protocols: protocols,
                simpleTypes: simpleTypes,
                enumerations: enumerations
            ),
            simpleTypes: simpleTypes
        )
        let placed = declarations.build()
        log.append(declarations.log)
        return FileLayout(schema, options: options).files(placed, namespaces: namespaceTable(prefixes))
    }

    private func namespaceTable(_ prefixes: Prefixes) -> NamespaceTableBlueprint {
        NamespaceTableBlueprint(
            documentation: ["The namespaces of all names, with the prefixes that are written for them."],
            name: options.namespaceTable,
            pairs: prefixes.pairs.map { LiteralText.escaped("\($0.prefix)=\($0.namespace)") }
        )
    }
}
