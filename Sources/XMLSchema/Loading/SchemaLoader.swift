/// Finds schema documents, so that this module needs no access to files or networks.
public protocol SchemaLoader {
    /// Loads the document that a schema location refers to.
    ///
    /// - Parameters:
    ///   - location: What a `schemaLocation` attribute says, or the name of a root document.
    ///   - base: The name of the document that refers to it; `nil` for a root document.
    /// - Returns: The document, or `nil` if there is none. A document has to get the same name whichever way it is
    ///   referred to: by its name it is known that it has been read.
    /// - Throws: What prevented an existing document from being read.
    func load(_ location: String, from base: String?) throws -> SchemaFile?

    /// Loads the document of a namespace that is imported without a location, or with one that leads nowhere.
    ///
    /// It is asked for once all other documents have been read, and only if none of them has the namespace.
    ///
    /// - Parameter namespace: The namespace.
    /// - Returns: The document, or `nil` if none is known; what a loader returns that doesn't say otherwise.
    /// - Throws: What prevented an existing document from being read.
    func load(namespace: String) throws -> SchemaFile?
}

extension SchemaLoader {
    /// No document: namespaces alone lead nowhere.
    public func load(namespace: String) throws -> SchemaFile? { nil }
}
