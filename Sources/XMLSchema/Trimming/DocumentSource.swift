import XMLCodec

/// A schema document as bytes and as a tree.
struct DocumentSource {
    let document: Schema.Document
    let file: SchemaFile
    let root: SchemaElement
    let outline: MarkupOutline.Element

    /// Reads a document once more; `nil` for a schema that stands inside the description of a service.
    static func read(_ document: Schema.Document, loader: some SchemaLoader) throws(Diagnostic) -> DocumentSource? {
        let place = SourceLocation(file: document.file, line: 1, column: 1)
        guard let file = try? loader.load(document.file, from: nil) else {
            throw Diagnostic(.error, "can't read the schema document once more", at: place)
        }
        guard let root = try? SchemaTreeBuilder.read(file), root.schemaName == "schema" else { return nil }
        guard let outline = MarkupOutline.read(file.bytes) else {
            throw Diagnostic(.error, "only documents in UTF-8 can be trimmed", at: place)
        }
        if let redefinition = root.children.first(where: { $0.schemaName == "redefine" }) {
            let message = "a document with `xs:redefine` can't be trimmed; `generate` can"
            throw Diagnostic(.error, message, at: redefinition.location)
        }
        return DocumentSource(document: document, file: file, root: root, outline: outline)
    }

    /// What an attribute refers to (XML Schema Part 1 §3.15.3).
    func reference(_ attribute: String, of element: SchemaElement) -> XMLName? {
        guard let text = element[attribute]?.xmlCollapsed else { return nil }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        let prefix = parts.count > 1 ? parts[0] : ""
        var namespace = element.namespaces.namespace(forPrefix: prefix) ?? ""
        // A document without a target namespace has that of the one that includes it.
        if namespace.isEmpty, root.targetNamespace.isEmpty { namespace = document.targetNamespace }
        return parts.last.map { XMLName($0, in: namespace) }
    }
}
