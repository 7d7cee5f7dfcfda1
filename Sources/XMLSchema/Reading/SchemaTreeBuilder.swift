import XMLCodec

/// Builds the tree of a schema document from the parser's events.
///
/// What stands inside `xs:documentation` becomes its text, and what stands inside `xs:appinfo` is passed over.
struct SchemaTreeBuilder: XMLEventHandler {
    /// The root, once its end tag has been read.
    private(set) var root: SchemaElement?

    private let file: String
    private var open: [SchemaElement] = []
    private var depthInsideAnnotation = 0

    private init(file: String) {
        self.file = file
    }

    /// Reads a document, which may have an internal subset: entities and default values in it count.
    static func read(_ file: SchemaFile) throws(XMLDecodingError) -> SchemaElement? {
        var builder = SchemaTreeBuilder(file: file.name)
        var options = XMLDecodingOptions()
        options.documentType = .internalSubset
        try XMLEventReader.read(file.bytes, into: &builder, options: options)
        return builder.root
    }

    mutating func startElement(_ element: XMLStartElement) {
        if depthInsideAnnotation > 0 || open.last?.holdsForeignContent == true {
            depthInsideAnnotation += 1
            return
        }
        let location = SourceLocation(file: file, line: element.location.line, column: element.location.column)
        open.append(
            SchemaElement(
                name: element.name,
                attributes: element.attributes,
                namespaces: element.namespaces,
                location: location
            )
        )
    }

    mutating func characters(_ text: Span<UInt8>) {
        guard let element = open.last else { return }
        if element.isDocumentation {
            for index in text.indices {
                open[open.count - 1].documentationText.append(text[index])
            }
        } else if element.schemaName != "appinfo", !element.hasStrayText {
            for index in text.indices where !text[index].isXMLWhiteSpace {
                open[open.count - 1].hasStrayText = true
                return
            }
        }
    }

    mutating func endElement() {
        if depthInsideAnnotation > 0 {
            depthInsideAnnotation -= 1
            return
        }
        guard let element = open.popLast() else { return }
        if open.isEmpty {
            root = element
        } else {
            open[open.count - 1].children.append(element)
        }
    }
}

extension SchemaElement {
    /// Whether any markup may stand inside (XML Schema Part 1 §3.13.2).
    fileprivate var holdsForeignContent: Bool {
        isDocumentation || schemaName == "appinfo"
    }

    /// Whether it is text for people, in a schema or in the description of a service.
    fileprivate var isDocumentation: Bool {
        schemaName == "documentation" || serviceName == "documentation"
    }
}
