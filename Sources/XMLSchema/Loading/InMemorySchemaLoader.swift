/// Schema documents that are held in memory, by name.
public struct InMemorySchemaLoader: SchemaLoader {
    /// The documents.
    public var files: [String: [UInt8]]

    /// Creates a loader of documents by name.
    public init(_ files: [String: [UInt8]]) {
        self.files = files
    }

    /// The document whose name a location comes to, relative to the document that refers to it.
    public func load(_ location: String, from base: String?) -> SchemaFile? {
        let name = SchemaLocation.resolve(location, from: base)
        return files[name].map { SchemaFile(name: name, bytes: $0) }
    }
}
