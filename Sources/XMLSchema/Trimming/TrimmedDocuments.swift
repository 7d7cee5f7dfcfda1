import XMLCodec

/// The documents of a trimmed schema: what is kept stands there as it was written, with its documentation.
public enum TrimmedDocuments {
    /// Cuts what isn't kept out of the documents that a schema was read from.
    ///
    /// What a document imports and includes, and comments in front of what is kept, stay. A choice that has lost
    /// alternatives gets an `xs:appinfo`, by which a reader of this module knows it.
    ///
    /// - Parameters:
    ///   - trimmed: What is kept.
    ///   - services: The descriptions of services that were read with them; they lose operations.
    ///   - loader: What found the documents when the schema was read.
    /// - Returns: The documents under their names, and what kept any from being written.
    public static func make(
        of trimmed: TrimmedSchema,
        services: [String] = [],
        loader: some SchemaLoader
    ) -> (files: [SchemaFile], diagnostics: [Diagnostic]) {
        var sources: [DocumentSource] = []
        var diagnostics: [Diagnostic] = []
        for document in trimmed.schema.documents {
            do {
                if let source = try DocumentSource.read(document, loader: loader) { sources.append(source) }
            } catch {
                diagnostics.append(error)
            }
        }
        let references = KeptReferences(sources, of: trimmed)
        var files: [SchemaFile] = []
        for source in sources where !files.contains(where: { $0.name == source.file.name }) {
            let sameFile = sources.filter { $0.file.name == source.file.name }
            let bytes = DocumentCutter.cut(source, of: trimmed) { component in
                sameFile.contains { references.keeps(component, in: $0) }
            }
            files.append(SchemaFile(name: source.file.name, bytes: bytes))
        }
        var reader = ServiceReader(loader: loader)
        for service in services { reader.add(service) }
        let cutter = ServiceCutter(reader.descriptions, keeping: trimmed.schema.operations)
        for description in reader.descriptions {
            do {
                files.append(try cutter.cut(description))
            } catch {
                diagnostics.append(error)
            }
        }
        return (files, diagnostics)
    }
}
