import XMLCodec

/// The schemas that stand in descriptions of services, as documents of their own beside those that a loader finds.
///
/// Their lines are those of the description; each declares the prefixes that the description declares around it.
struct InlineSchemas: SchemaLoader {
    /// The names of the documents, in order: that of the description, with a number from the second one on.
    private(set) var names: [String] = []
    /// The descriptions whose schemas can't be cut out.
    private(set) var diagnostics: [Diagnostic] = []
    private var files: [String: SchemaFile] = [:]
    private let base: any SchemaLoader

    init(of descriptions: [ServiceDescription], beside base: any SchemaLoader) {
        self.base = base
        for description in descriptions where !description.schemas.isEmpty {
            add(description)
        }
    }

    func load(_ location: String, from referrer: String?) throws -> SchemaFile? {
        if referrer == nil, let file = files[location] { return file }
        return try base.load(location, from: referrer)
    }

    func load(namespace: String) throws -> SchemaFile? {
        try base.load(namespace: namespace)
    }

    private mutating func add(_ description: ServiceDescription) {
        guard let outline = MarkupOutline.read(description.file.bytes) else {
            let place = SourceLocation(file: description.file.name, line: 1, column: 1)
            diagnostics.append(Diagnostic(.error, "only descriptions of services in UTF-8 can be read", at: place))
            return
        }
        var number = 1
        for (element, markup) in zip(description.root.children, outline.children)
        where element.serviceName == "types" {
            for (schema, schemaMarkup) in zip(element.children, markup.children) where schema.schemaName == "schema" {
                let name = description.file.name + (number == 1 ? "" : "#\(number)")
                names.append(name)
                let bytes = Self.document(schema, schemaMarkup, in: description.file.bytes)
                files[name] = SchemaFile(name: name, bytes: bytes)
                number += 1
            }
        }
    }

    private static func document(
        _ schema: SchemaElement,
        _ markup: MarkupOutline.Element,
        in bytes: [UInt8]
    ) -> [UInt8] {
        let nameEnd = markup.name.upperBound
        let tag = String(decoding: bytes[nameEnd..<markup.startTag.upperBound], as: UTF8.self)
        let declared = Set(tag.split { $0.isWhitespace || $0 == "=" }.map(String.init))
        var document = [UInt8](repeating: 0x0A, count: schema.location.line - 1)
        document += bytes[markup.startTag.lowerBound..<nameEnd]
        for (prefix, namespace) in schema.namespaces.declarations.sorted(by: { $0.key < $1.key }) {
            let attribute = prefix.isEmpty ? "xmlns" : "xmlns:\(prefix)"
            guard prefix != "xml", !declared.contains(attribute) else { continue }
            document += " \(attribute)=\"\(namespace.escapedAsMarkup(inAttribute: true))\"".utf8
        }
        document += bytes[nameEnd..<markup.range.upperBound]
        return document
    }
}
