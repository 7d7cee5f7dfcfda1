/// Copies a schema document without what isn't kept.
struct DocumentCutter {
    private let source: DocumentSource
    private let prunedChoices: [SourceLocation: TrimmedSchema.PrunedChoice]
    private var result: MarkupCopy

    init(_ source: DocumentSource, of trimmed: TrimmedSchema) {
        self.source = source
        prunedChoices = trimmed.prunedChoices
        result = MarkupCopy(of: source.file.bytes)
    }

    /// The document with the global components that are to be kept.
    static func cut(
        _ source: DocumentSource,
        of trimmed: TrimmedSchema,
        keeping isKept: (SchemaElement) -> Bool
    ) -> [UInt8] {
        var cutter = DocumentCutter(source, of: trimmed)
        cutter.result.copy(upTo: source.outline.startTag.upperBound)
        for (component, markup) in zip(source.root.children, source.outline.children) {
            if isKept(component) {
                cutter.copy(component, markup)
            } else {
                cutter.result.skip(to: markup.range.upperBound)
            }
        }
        cutter.result.copyRest()
        return cutter.result.bytes
    }

    /// Copies an element, but for the alternatives that choices inside it have lost.
    private mutating func copy(_ element: SchemaElement, _ markup: MarkupOutline.Element) {
        let choice = prunedChoices[element.location]
        result.copy(upTo: markup.startTag.upperBound)
        if let choice, choice.isOpen { mark(element, markup) }
        for (child, childMarkup) in zip(element.children, markup.children) {
            if choice?.dropped.contains(child.location) == true {
                result.skip(to: childMarkup.range.upperBound)
            } else {
                copy(child, childMarkup)
            }
        }
        result.copy(upTo: markup.range.upperBound)
    }

    /// Writes the mark of a choice that has lost alternatives into its annotation, or into one of its own.
    private mutating func mark(_ choice: SchemaElement, _ markup: MarkupOutline.Element) {
        guard !PruningMark.isOn(choice) else { return }
        let prefix = source.file.bytes[markup.name].split(separator: UInt8(ascii: ":")).dropLast().first
        let start = prefix.map { String(decoding: $0, as: UTF8.self) + ":" } ?? ""
        let mark = "<\(start)appinfo source=\"\(PruningMark.source)\"/>"
        let hasAnnotation = choice.children.first?.schemaName == "annotation"
        guard hasAnnotation, let annotation = markup.children.first else {
            return result.insert("<\(start)annotation>\(mark)</\(start)annotation>")
        }
        if annotation.endTag.isEmpty {
            result.skip(to: annotation.range.upperBound)
            result.insert("<\(start)annotation>\(mark)</\(start)annotation>")
        } else {
            result.copy(upTo: annotation.startTag.upperBound)
            result.insert(mark)
        }
    }
}
