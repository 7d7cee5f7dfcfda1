/// Makes one text of the documentation of a component.
enum Documentation {
    /// The documentation in the annotation among a component's children; `nil` if it says nothing.
    ///
    /// White space is collapsed in every line, each `xs:documentation` is a paragraph, and an empty line stands between
    /// paragraphs.
    static func text(of component: SchemaElement) -> String? {
        var lines: [String] = []
        for annotation in component.children where annotation.schemaName == "annotation" {
            for part in annotation.children where part.schemaName == "documentation" {
                append(paragraphs: part.documentationText, to: &lines)
            }
        }
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    private static func append(paragraphs text: [UInt8], to lines: inout [String]) {
        var needsEmptyLine = !lines.isEmpty
        for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let collapsed = String(decoding: line, as: UTF8.self).xmlCollapsed
            if collapsed.isEmpty {
                needsEmptyLine = !lines.isEmpty
                continue
            }
            if needsEmptyLine {
                lines.append("")
                needsEmptyLine = false
            }
            lines.append(collapsed)
        }
    }
}
