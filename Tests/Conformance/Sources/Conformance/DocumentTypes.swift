import XMLCodec

/// The types of a schema set's documents.
struct DocumentTypes {
    private let types: [String: DocumentType]
    private let typesByLocalName: [String: DocumentType]
    /// The element that holds the message, where documents are envelopes.
    private let container: String?

    init(_ types: [DocumentType], container: String?) {
        self.types = Dictionary(types.map { ($0.name.description, $0) }) { first, _ in first }
        typesByLocalName = Dictionary(types.map { ($0.name.localName, $0) }) { first, _ in first }
        self.container = container
    }

    /// The type of a document, by the expanded name of its root or message; by the local name alone, as it is found in the
    /// text, for a document that is too broken to be read, or whose namespace is wrong.
    subscript(document: [UInt8]) -> DocumentType? {
        if let name = name(of: document), let type = types[name] { return type }
        return localName(of: document).flatMap { typesByLocalName[$0] }
    }

    /// The name by which the type of a document was looked for.
    func nameSought(in document: [UInt8]) -> String {
        name(of: document) ?? localName(of: document) ?? "none"
    }

    /// What is wrong with the documents of each type, one after the other in a stream.
    func streamFaults(of documents: [[UInt8]], _ options: XMLDecodingOptions) -> [String] {
        var streams: [XMLName: [[UInt8]]] = [:]
        for document in documents {
            if let type = self[document] { streams[type.name, default: []].append(document) }
        }
        return streams.sorted { $0.key < $1.key }.compactMap { name, documents in
            types[name.description]?.streamFault(options, documents).map { "documents of \(name) in a stream: \($0)" }
        }
    }

    private func name(of document: [UInt8]) -> String? {
        guard let root = try? CanonicalNode(document) else { return nil }
        let content = root.children.first { $0.name == container }
        return content?.children.first?.name ?? root.name
    }

    private func localName(of document: [UInt8]) -> String? {
        let text = String(decoding: document, as: UTF8.self)
            .replacing(#/<!--[\s\S]*?-->|<[?!][^>]*>/#, with: "")
        let tags = text.matches(of: #/<(?:[\w.\-]+:)?([\w.\-]+)/#)
        guard let container = container?.split(separator: "}").last else { return tags.first.map { String($0.1) } }
        let index = tags.firstIndex { $0.1 == container }
        return index.flatMap { tags.dropFirst($0 + 1).first }.map { String($0.1) }
    }
}
