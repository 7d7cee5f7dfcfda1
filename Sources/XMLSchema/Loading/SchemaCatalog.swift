/// Which documents stand for the locations and namespaces that schemas name (OASIS XML Catalogs 1.1).
///
/// A schema location is a URI, and what identifies a document to the system as well, so that entries of both kinds count
/// alike. Entries for public identifiers, which schemas don't have, are passed over.
public struct SchemaCatalog: Sendable {
    /// The catalog itself, then those that it goes on with, each once.
    private(set) var files: [CatalogFile] = []

    /// Creates a catalog without entries.
    public init() {}

    /// Reads a catalog, with those that it names as next ones.
    ///
    /// Nothing is thrown: whatever is wrong with a catalog, or keeps it from being read, is a diagnostic.
    ///
    /// - Parameters:
    ///   - location: The location of the catalog.
    ///   - loader: What finds it.
    /// - Returns: The catalog, and what there is to say about it.
    public static func read(
        _ location: String,
        loader: some SchemaLoader
    ) -> (catalog: SchemaCatalog, diagnostics: [Diagnostic]) {
        var catalog = SchemaCatalog()
        var diagnostics: [Diagnostic] = []
        var seen: Set<String> = []
        var pending = [CatalogFile.Reference(location: location, origin: nil)]
        while let next = pending.popLast() {
            do {
                guard let file = try loader.load(next.location, from: nil) else {
                    let message = "can't find the catalog \(next.location.quoted)"
                    diagnostics.append(Diagnostic(.error, message, at: next.origin))
                    continue
                }
                guard seen.insert(file.name).inserted else { continue }
                let (entries, found) = CatalogReader.read(file)
                diagnostics += found
                catalog.files.append(entries)
                pending += entries.nextCatalogs.reversed()
            } catch {
                let message = "can't read the catalog \(next.location.quoted): \(error)"
                diagnostics.append(Diagnostic(.error, message, at: next.origin))
            }
        }
        return (catalog, diagnostics)
    }

    /// Looks a location or a namespace up (XML Catalogs 1.1 §7.2.2).
    ///
    /// In each catalog an entry for the whole identifier counts first, then the one for its longest beginning, then the
    /// one for its longest end; the next catalogs are asked if there is none.
    ///
    /// - Parameter identifier: The location or namespace.
    /// - Returns: The location of the document that stands for it, or `nil` if no entry is about it.
    public func location(of identifier: String) -> String? {
        for file in files {
            if let location = file.location(of: identifier) { return location }
        }
        return nil
    }
}
