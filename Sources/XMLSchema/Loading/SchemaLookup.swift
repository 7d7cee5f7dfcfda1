/// Finds schema documents by catalogs, where they are said to be, and under root folders.
///
/// A location is looked up in the catalogs first, as it is written and relative to its document; then there; then its
/// trailing path, or else its file name, under each root. So `http://example.com/2001/a.xsd` under a root `schemas` is
/// `schemas/example.com/2001/a.xsd`, `schemas/2001/a.xsd` or `schemas/a.xsd`, whichever is there first.
public struct SchemaLookup<Files: SchemaLoader>: SchemaLoader {
    /// A catalog names a document that isn't there.
    struct MissingDocument: Error, CustomStringConvertible {
        let location: String
        var description: String { "the catalog has it at \(location.quoted), where there is none" }
    }

    private let files: Files
    private let catalogs: [SchemaCatalog]
    private let roots: [String]

    /// Creates a loader.
    ///
    /// - Parameters:
    ///   - files: What loads documents from places that aren't on the web.
    ///   - catalogs: The catalogs, in the order in which they are asked.
    ///   - roots: The folders, in the order in which they are searched.
    public init(_ files: Files, catalogs: [SchemaCatalog] = [], roots: [String] = []) {
        self.files = files
        self.catalogs = catalogs
        self.roots = roots
    }

    /// The document that the catalogs have for a location, or that is there, or under a root.
    ///
    /// Throws what keeps it from being read, or that a catalog names a document that isn't there.
    public func load(_ location: String, from base: String?) throws -> SchemaFile? {
        guard let base else { return try files.load(location, from: nil) }
        if let file = try catalogued(location) { return file }
        if let file = try catalogued(SchemaLocation.resolve(location, from: base)) { return file }
        return try files.load(location, from: base) ?? underRoots(location)
    }

    /// The document that the catalogs have for a namespace.
    public func load(namespace: String) throws -> SchemaFile? {
        try catalogued(namespace)
    }

    private func catalogued(_ identifier: String) throws -> SchemaFile? {
        for catalog in catalogs {
            guard let location = catalog.location(of: identifier) else { continue }
            if let file = try files.load(location, from: nil) { return file }
            throw MissingDocument(location: location)
        }
        return nil
    }

    private func underRoots(_ location: String) throws -> SchemaFile? {
        let path = location.split(separator: "/").drop { $0.hasSuffix(":") }.filter { $0 != "." && $0 != ".." }
        for root in roots {
            for start in path.indices {
                let candidate = ([root] + path[start...].map(String.init)).joined(separator: "/")
                if let file = try files.load(candidate, from: nil) { return file }
            }
        }
        return nil
    }
}
