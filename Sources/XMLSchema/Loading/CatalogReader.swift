import XMLCodec

/// Reads a catalog file from the parser's events (XML Catalogs 1.1 §6).
struct CatalogReader: XMLEventHandler {
    private static let namespace = "urn:oasis:names:tc:entity:xmlns:xml:catalog"
    private static let root = XMLName("catalog", in: namespace)

    private let file: String
    private var entries = CatalogFile()
    private var diagnostics: [Diagnostic] = []
    /// What locations are relative to, for each open element.
    private var bases: [String]
    /// How many foreign elements are open, one inside the other.
    private var foreignDepth = 0

    private init(file: String) {
        self.file = file
        bases = [file]
    }

    /// Reads a file.
    static func read(_ file: SchemaFile) -> (entries: CatalogFile, diagnostics: [Diagnostic]) {
        var reader = CatalogReader(file: file.name)
        var options = XMLDecodingOptions()
        options.documentType = .internalSubset
        do {
            try XMLEventReader.read(file.bytes, into: &reader, options: options)
        } catch {
            let place = SourceLocation(file: file.name, line: error.location.line, column: error.location.column)
            reader.diagnostics.append(Diagnostic(.error, error.reason.messageAboutDocument, at: place))
        }
        return (reader.entries, reader.diagnostics)
    }

    mutating func startElement(_ element: XMLStartElement) {
        let isRoot = bases.count == 1 && foreignDepth == 0
        if isRoot, element.name != Self.root {
            report("the root element is `\(element.name)`; expected `\(Self.root)`", element)
        }
        guard foreignDepth == 0, element.name.namespace == Self.namespace, (element.name == Self.root) == isRoot else {
            foreignDepth += 1
            return
        }
        let base = element[XMLName("base", in: BuiltinAttributes.namespace)]
        bases.append(base.map(resolve) ?? bases.last ?? file)
        addEntry(element)
    }

    mutating func characters(_ text: Span<UInt8>) {}

    mutating func endElement() {
        if foreignDepth > 0 {
            foreignDepth -= 1
        } else {
            bases.removeLast()
        }
    }

    private mutating func addEntry(_ element: XMLStartElement) {
        switch element.name.localName {
        case "uri": read("name", "uri", of: element).map { entries.add($1, for: $0) }
        case "system": read("systemId", "uri", of: element).map { entries.add($1, for: $0) }
        case "rewriteURI":
            read("uriStartString", "rewritePrefix", of: element).map { entries.add($1, forPrefix: $0) }
        case "rewriteSystem":
            read("systemIdStartString", "rewritePrefix", of: element).map { entries.add($1, forPrefix: $0) }
        case "uriSuffix": read("uriSuffix", "uri", of: element).map { entries.add($1, forSuffix: $0) }
        case "systemSuffix": read("systemIdSuffix", "uri", of: element).map { entries.add($1, forSuffix: $0) }
        case "nextCatalog":
            guard let catalog = location("catalog", of: element) else { return }
            entries.add(next: CatalogFile.Reference(location: catalog, origin: place(of: element)))
        case "delegateURI", "delegateSystem":
            let message = "`\(element.name.localName)` is not supported; name the catalog by `nextCatalog`"
            diagnostics.append(Diagnostic(.warning, message, at: place(of: element)))
        default: break
        }
    }

    /// What an entry is about, and the location that it gives; `nil` if one of them is missing, which is reported.
    private mutating func read(
        _ identifier: String,
        _ location: String,
        of element: XMLStartElement
    ) -> (identifier: String, location: String)? {
        guard let identifier = text(identifier, of: element), let location = self.location(location, of: element)
        else { return nil }
        return (identifier, location)
    }

    private mutating func location(_ attribute: String, of element: XMLStartElement) -> String? {
        text(attribute, of: element).map(resolve)
    }

    private func resolve(_ text: String) -> String {
        let location = SchemaLocation.resolve(text, from: bases.last)
        // A base, and what takes the place of a beginning, has to end as it was written.
        return text.hasSuffix("/") && !location.hasSuffix("/") ? location + "/" : location
    }

    private mutating func text(_ attribute: String, of element: XMLStartElement) -> String? {
        if let text = element[XMLName(attribute, in: "")] { return text }
        report("`\(element.name.localName)` needs the attribute `\(attribute)`", element)
        return nil
    }

    private mutating func report(_ message: String, _ element: XMLStartElement) {
        diagnostics.append(Diagnostic(.error, message, at: place(of: element)))
    }

    private func place(of element: XMLStartElement) -> SourceLocation {
        SourceLocation(file: file, line: element.location.line, column: element.location.column)
    }
}

extension XMLStartElement {
    /// The value of an attribute, without white space around it.
    fileprivate subscript(name: XMLName) -> String? {
        attributes.first { $0.name == name }?.value.xmlCollapsed
    }
}
