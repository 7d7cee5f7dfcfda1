import XMLSchema

/// Makes all decisions about the Swift code for a schema.
///
/// Its passes run in one order, each from the results of those before it: what things are called, which properties and
/// alternatives there are, how they are stored, and at last the declarations and their files.
struct Translator {
    let schema: Schema
    let options: GeneratorOptions

    /// Decides everything, and makes the files to render.
    func translate(reportingTo log: DiagnosticLog) -> Translation {
        var translation = Translation(log: log)
        translation.decisions = decisions(reportingTo: &translation.log)
        if let decisions = translation.decisions {
            translation.files = files(decisions, reportingTo: &translation.log)
        }
        return translation
    }

    /// All that is decided before declarations are made; `nil` if there is an error.
    private func decisions(reportingTo log: inout DiagnosticLog) -> Decisions? {
        OptionsCheck.check(options, for: schema, log: &log)
        let vocabulary = Vocabulary(schema, options: options, log: &log)
        let shapes = ShapeBuilder.build(vocabulary, log: &log)
        OverrideKeys.reportUnmatched(vocabulary, shapes: shapes, log: &log)
        let decisions = Decisions(vocabulary, shapes: shapes, log: &log)
        return log.hasErrors ? nil : decisions
    }

    private func files(_ decisions: Decisions, reportingTo log: inout DiagnosticLog) -> [SwiftFile] {
        let declarations = DeclarationBuilder.build(decisions, log: &log)
        var tables = [Declaration.namespaceTable(namespaceTable(decisions.vocabulary.prefixes))]
        if let table = decisions.constraints.table { tables.append(.simpleTypeTable(table)) }
        return FileLayout(schema, options: options).files(declarations, tables: tables)
    }

    private func namespaceTable(_ prefixes: Prefixes) -> NamespaceTableBlueprint {
        NamespaceTableBlueprint(
            documentation: ["The namespaces of all names, with the prefixes that are written for them."],
            name: options.namespaceTable,
            pairs: prefixes.pairs.map { LiteralText.escaped("\($0.prefix)=\($0.namespace)") }
        )
    }
}
