import XMLCodec
public import XMLSchema

extension CodeGenerator {
    /// Makes documents that a schema describes, as far as the options keep it.
    ///
    /// - Parameters:
    ///   - schema: The schema.
    ///   - names: The elements that are wanted, with prefixes; all that can be roots if there are none.
    /// - Returns: The documents; none if a name is wrong.
    public func samples(
        of schema: Schema,
        elements names: [String]
    ) -> (documents: [SampleDocument], diagnostics: [Diagnostic]) {
        let trimmed = trim(schema)
        var log = DiagnosticLog()
        let prefixes = Prefixes(schema: schema, configured: options.prefixes, log: &log)
        for diagnostic in trimmed.diagnostics { log.append(diagnostic) }
        let roots = trimmed.schema.elements.map(\.declaration).filter { !$0.isAbstract }
        let wanted = names.compactMap { text in
            let matches = roots.filter { element in
                text.contains(":") ? prefixes.resolve(text) == element.name : element.name.localName == text
            }
            if matches.isEmpty {
                let candidates = roots.map { text.contains(":") ? prefixes.qualified($0.name) : $0.name.localName }
                let suggestion = Spelling.nearest(to: text, among: candidates)
                let hint = suggestion.map { "; did you mean '\($0)'?" } ?? ""
                log.error("the schema has no element '\(text)' that can be a root\(hint)", at: nil)
            }
            return matches.map(\.name)
        }.flatMap { $0 }
        guard !log.hasErrors else { return ([], log.sorted) }
        let pairs = prefixes.pairs.map { ($0.namespace, $0.prefix) }
        let samples = SchemaSamples(
            of: trimmed.schema,
            elements: names.isEmpty ? nil : Set(wanted),
            prefixes: Dictionary(pairs) { first, _ in first }
        )
        return (samples.documents, log.sorted + samples.diagnostics)
    }
}
