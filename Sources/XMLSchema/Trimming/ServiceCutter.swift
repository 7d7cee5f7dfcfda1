import XMLCodec

/// Copies the description of services without the operations that aren't kept, and their messages.
struct ServiceCutter {
    private let operations: Set<String>
    private let messages: Set<XMLName>

    /// Prepares to cut descriptions that refer to each other.
    init(_ descriptions: [ServiceDescription], keeping operations: [ServiceOperation]) {
        let names = Set(operations.map(\.name))
        self.operations = names
        let kept = descriptions.flatMap(\.root.children).flatMap { $0.children("operation") }
            .filter { names.contains($0["name"] ?? "") }
        messages = kept.reduce(into: []) { $0.formUnion($1.messages) }
    }

    /// The description with the operations to keep.
    ///
    /// - Throws: The reason why it can't be written.
    func cut(_ description: ServiceDescription) throws(Diagnostic) -> SchemaFile {
        let linking: Set<String> = ["import", "include", "annotation"]
        for schema in description.schemas {
            for component in schema.children where !linking.contains(component.schemaName ?? "") {
                let message = "a schema inside a description of services can't be trimmed; `generate` can"
                throw Diagnostic(.error, message, at: component.location)
            }
        }
        guard let outline = MarkupOutline.read(description.file.bytes) else {
            let place = SourceLocation(file: description.file.name, line: 1, column: 1)
            throw Diagnostic(.error, "only documents in UTF-8 can be trimmed", at: place)
        }
        var result = MarkupCopy(of: description.file.bytes)
        result.copy(upTo: outline.startTag.upperBound)
        for (component, markup) in zip(description.root.children, outline.children) {
            copy(component, markup, of: description, to: &result)
        }
        result.copyRest()
        return SchemaFile(name: description.file.name, bytes: result.bytes)
    }

    private func copy(
        _ component: SchemaElement,
        _ markup: MarkupOutline.Element,
        of description: ServiceDescription,
        to result: inout MarkupCopy
    ) {
        if component.serviceName == "message" {
            let name = XMLName(component["name"] ?? "", in: description.targetNamespace)
            guard messages.contains(name) else { return result.skip(to: markup.range.upperBound) }
        }
        result.copy(upTo: markup.startTag.upperBound)
        for (child, childMarkup) in zip(component.children, markup.children) {
            let isDropped = child.serviceName == "operation" && !operations.contains(child["name"] ?? "")
            isDropped ? result.skip(to: childMarkup.range.upperBound) : result.copy(upTo: childMarkup.range.upperBound)
        }
        result.copy(upTo: markup.range.upperBound)
    }
}

extension SchemaElement {
    /// The messages that an element and those inside it refer to.
    fileprivate var messages: Set<XMLName> {
        var result: Set<XMLName> = []
        if let message = qualifiedName("message") { result.insert(message) }
        for child in children { result.formUnion(child.messages) }
        return result
    }
}
