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
    ///   - services: The locations of descriptions of services (WSDL 1.1), whose schemas belong to the roots.
    ///   - loader: What finds the documents.
    ///   - found: What has been said before, about a catalog for example.
    /// - Returns: The schema and all that was found to be wrong.
    public static func resolve(
        roots: [String],
        services: [String] = [],
        loader: some SchemaLoader,
        after found: [Diagnostic] = []
    ) -> SchemaSet {
        var reader = ServiceReader(loader: loader)
        for service in services { reader.add(service) }
        let inline = InlineSchemas(of: reader.descriptions, beside: loader)
        let collected = SchemaDocumentCollector.collect(roots: roots + inline.names, loader: inline)
        var (schema, faults) = SchemaResolver.resolve(collected.documents)
        schema.operations = reader.operations()
        var diagnostics = found + reader.diagnostics + inline.diagnostics + collected.diagnostics + faults
        // Where a document is missing or faulty, what it would declare is no news.
        if !diagnostics.hasError { diagnostics += schema.undeclaredMessages }
        return SchemaSet(schema: diagnostics.hasError ? nil : schema, diagnostics: diagnostics.sortedByPlace)
    }
}

extension Schema {
    /// The elements that operations consist of and that no schema declares.
    fileprivate var undeclaredMessages: [Diagnostic] {
        let declared = Set(elements.map(\.declaration.name))
        return operations.flatMap { operation in
            operation.elements.filter { !declared.contains($0) }.map { name in
                let operationName = operation.name.quoted
                let message = "the operation \(operationName) needs the element `\(name)`; no schema declares it"
                return Diagnostic(.error, message, at: operation.location)
            }
        }
    }
}

extension [Diagnostic] {
    fileprivate var hasError: Bool { contains { $0.severity == .error } }

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
