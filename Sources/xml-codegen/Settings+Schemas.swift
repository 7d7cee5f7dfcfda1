import XMLSchema

extension Settings {
    /// What finds the schemas: catalogs, the places they are said to be at, and roots; and the faults of the catalogs.
    func schemaLookup() -> (lookup: SchemaLookup<FileSchemaLoader>, diagnostics: [Diagnostic]) {
        let files = FileSchemaLoader()
        var found: [Diagnostic] = []
        let catalogs = catalogs.map { path in
            let (catalog, diagnostics) = SchemaCatalog.read(path, loader: files)
            found += diagnostics
            return catalog
        }
        return (SchemaLookup(files, catalogs: catalogs, roots: roots), found)
    }

    /// Reads the schemas, with what they include and import, and resolves them.
    func resolveSchemas() -> SchemaSet {
        let (lookup, found) = schemaLookup()
        return SchemaSet.resolve(roots: schemas, services: services, loader: lookup, after: found)
    }
}
