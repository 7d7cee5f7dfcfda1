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

    /// Generates the code for all types and elements of a schema.
    public func generate(_ schema: Schema) -> Output {
        var log = DiagnosticLog()
        let files = Translator(schema: schema, options: options).translate(reportingTo: &log)
        guard !log.hasErrors else { return Output(files: [], typeCount: 0, diagnostics: log.sorted) }
        return Output(
            files: files.map(SwiftFileRenderer.render).sorted { $0.name < $1.name },
            typeCount: files.map(\.typeCount).reduce(0, +),
            diagnostics: log.sorted
        )
    }
}
