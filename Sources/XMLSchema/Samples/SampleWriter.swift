import XMLCodec

/// Writes a sample as text: indented but where text stands between elements.
struct SampleWriter {
    private var prefixes: SamplePrefixes
    private var text = ""

    private init(_ prefixes: SamplePrefixes) {
        self.prefixes = prefixes
    }

    /// The text of a document.
    static func text(of root: SampleElement, prefixes: SamplePrefixes) -> String {
        var writer = SampleWriter(prefixes)
        // Tags are written first, since the root declares what prefixes there are.
        writer.write(root, indentation: 0, isInline: false)
        let start = "<" + writer.prefixes.qualified(root.name)
        let declarations = writer.prefixes.declarations.map { prefix, namespace in
            " xmlns:\(prefix)=\"\(namespace.escapedAsMarkup(inAttribute: true))\""
        }
        let rest = writer.text.dropFirst(start.count)
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + start + declarations.joined() + rest
    }

    private mutating func write(_ element: SampleElement, indentation: Int, isInline: Bool) {
        let name = prefixes.qualified(element.name)
        let start = isInline ? "" : String(repeating: "  ", count: indentation)
        let end = isInline ? "" : "\n"
        text += start + "<" + name
        for (attribute, value) in element.attributes {
            text += " \(prefixes.qualified(attribute))=\"\(value.escapedAsMarkup(inAttribute: true))\""
        }
        guard !element.content.isEmpty else {
            text += "/>" + end
            return
        }
        let isInside = isInline || element.holdsText
        text += isInside ? ">" : ">\n"
        for part in element.content {
            switch part {
            case .text(let part): text += part.escapedAsMarkup(inAttribute: false)
            case .element(let child): write(child, indentation: indentation + 1, isInline: isInside)
            }
        }
        text += (isInside ? "" : start) + "</\(name)>" + end
    }
}
