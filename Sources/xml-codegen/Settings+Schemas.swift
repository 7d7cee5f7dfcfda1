import XMLSchema

extension Settings {
    /// Reads the schemas, with what they include and import, and resolves them.
    func resolveSchemas() -> SchemaSet {
        let files = FileSchemaLoader()
        var found: [Diagnostic] = []
        let catalogs = catalogs.map { path in
            let (catalog, diagnostics) = SchemaCatalog.read(path, loader: files)
            found += diagnostics
            return catalog
        }
        let lookup = SchemaLookup(files, catalogs: catalogs, roots: roots)
        return SchemaSet.resolve(roots: schemas, loader: lookup, after: found)
    }
}
