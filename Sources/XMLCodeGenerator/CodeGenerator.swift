public import XMLSchema

/// Turns a resolved schema into Swift source text.
///
/// The same schema and options give the same bytes.
public struct CodeGenerator: Sendable {
    /// What the run produced.
    public struct Output: Sendable {
        /// The files, sorted by name; none if there is an error among the diagnostics.
        public var files: [GeneratedFile]
        /// How many Swift types the files declare.
        public var typeCount: Int
        /// What there is to say about schema and options, in order of place.
        public var diagnostics: [Diagnostic]
    }

    /// What the user decided.
    public var options: GeneratorOptions

    /// Creates a generator.
    public init(options: GeneratorOptions) {
        self.options = options
    }

    /// Generates the code for the types, elements and operations of a schema that the options keep.
    public func generate(_ schema: Schema) -> Output {
        let translation = translate(schema)
        let (files, log) = (translation.files, translation.log)
        guard !log.hasErrors else { return Output(files: [], typeCount: 0, diagnostics: log.sorted) }
        return Output(
            files: files.map(SwiftFileRenderer.render).sorted { $0.name < $1.name },
            typeCount: files.map(\.typeCount).reduce(0, +),
            diagnostics: log.sorted
        )
    }

    /// What is decided about the files, before they are text.
    func translate(_ schema: Schema) -> Translation {
        var log = DiagnosticLog()
        let trimmed = trim(schema)
        for diagnostic in trimmed.diagnostics { log.append(diagnostic) }
        let options = trimmed.reasons.isEmpty ? options : applicableOptions(to: trimmed.schema, of: schema)
        return Translator(schema: trimmed.schema, options: options).translate(reportingTo: log)
    }

    /// What the options keep of a schema, and why.
    public func trim(_ schema: Schema) -> TrimmedSchema {
        let prefixes = prefixes(in: schema)
        return SchemaTrimmer.trim(schema, to: options.filter) { prefixes.resolve($0) }
    }

    private func applicableOptions(to trimmed: Schema, of schema: Schema) -> GeneratorOptions {
        options.applicable(to: trimmed, of: schema, prefixes: prefixes(in: schema))
    }

    /// The prefixes; what is wrong with them is said by the translator.
    private func prefixes(in schema: Schema) -> Prefixes {
        var log = DiagnosticLog()
        return Prefixes(schema: schema, configured: options.prefixes, log: &log)
    }
}
