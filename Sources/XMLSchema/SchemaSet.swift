/// Schema documents and what they come to.
public struct SchemaSet: Sendable {
    /// The resolved schema, or `nil` if there is an error among the diagnostics.
    public let schema: Schema?

    /// What there is to say about the documents, ordered by place.
    public let diagnostics: [Diagnostic]

    /// Reads schema documents, with those that they include and import, and resolves them.
    ///
    /// Nothing is thrown: whatever is wrong with a document, or keeps it from being read, is a diagnostic.
    ///
    /// - Parameters:
    ///   - roots: The locations of the documents to begin with.
    ///   - loader: What finds the documents.
    ///   - found: What has been said before, about a catalog for example.
    /// - Returns: The schema and all that was found to be wrong.
    public static func resolve(
        roots: [String],
        loader: some SchemaLoader,
        after found: [Diagnostic] = []
    ) -> SchemaSet {
        let collected = SchemaDocumentCollector.collect(roots: roots, loader: loader)
        let resolved = SchemaResolver.resolve(collected.documents)
        let diagnostics = found + collected.diagnostics + resolved.diagnostics
        let hasError = diagnostics.contains { $0.severity == .error }
        return SchemaSet(schema: hasError ? nil : resolved.schema, diagnostics: diagnostics.sortedByPlace)
    }
}

extension [Diagnostic] {
    /// The diagnostics in order of their places, each once.
    fileprivate var sortedByPlace: [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return filter { seen.insert($0).inserted }.sorted { first, second in
            switch (first.location, second.location) {
            case (nil, nil): first.message < second.message
            case (nil, .some): true
            case (.some, nil): false
            case (.some(let one), .some(let other)):
                one == other ? first.message < second.message : one < other
            }
        }
    }
}
