import Testing
import XMLSchema

/// Resolves documents in memory.
func resolve(_ files: [String: String], roots: [String] = ["a.xsd"]) -> SchemaSet {
    SchemaSet.resolve(roots: roots, loader: InMemorySchemaLoader(files.mapValues { Array($0.utf8) }))
}

/// The schema of a document with this content.
func schema(_ content: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws -> Schema {
    let set = resolve(["a.xsd": schemaText(content)])
    #expect(set.diagnostics.map(\.description) == [], sourceLocation: sourceLocation)
    return try #require(set.schema, sourceLocation: sourceLocation)
}

/// Compares the dump of the schema that documents come to, up to the documents themselves.
func expect(
    _ files: [String: String],
    roots: [String] = ["a.xsd"],
    is dump: String,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
    let set = resolve(files, roots: roots)
    #expect(set.diagnostics.map(\.description) == [], sourceLocation: sourceLocation)
    let lines = (set.schema?.dump ?? "").split(separator: "\n").filter { !$0.hasPrefix("document ") }
    #expect(lines.joined(separator: "\n") == dump, sourceLocation: sourceLocation)
}

/// Compares the dump of the schema that a document with this content comes to.
func expect(
    _ content: String,
    is dump: String,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
    expect(["a.xsd": schemaText(content)], is: dump, sourceLocation: sourceLocation)
}

/// The faults of a document as `line:column: message`.
func faults(in text: String) -> [String] {
    let set = resolve(["a.xsd": text])
    return set.diagnostics.map { diagnostic in
        let place = diagnostic.location.map { "\($0.line):\($0.column): " } ?? ""
        return place + diagnostic.message
    }
}
