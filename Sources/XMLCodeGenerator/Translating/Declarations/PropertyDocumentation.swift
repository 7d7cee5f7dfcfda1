import XMLCodec
import XMLSchema

/// The documentation of properties: what the schema says, and what the property stands for.
struct PropertyDocumentation {
    let texts: TypeTexts

    private var prefixes: Prefixes { texts.prefixes }

    /// The lines for a property.
    func lines(_ property: PropertyShape) -> [String] {
        switch property.origin {
        case .attribute(let use): attribute(use)
        case .anyAttributes(let wildcard):
            DocumentationText.lines(
                wildcard.documentation,
                fact: "Any other attributes\(wildcard.namespaceFact); \(wildcard.processingFact)."
            )
        case .text(let reference):
            DocumentationText.lines(nil, fact: sentence("The text of the element", reference, streamed(property)))
        case .element(let use): element(use, property)
        case .wildcard(let wildcard):
            DocumentationText.lines(wildcard.documentation, fact: fact(of: wildcard, property.cardinality))
        case .choice: DocumentationText.lines(nil, fact: choiceFact(property) + aliasFact(property))
        case .group(let head):
            DocumentationText.lines(
                head.documentation,
                fact: "Substitution group of \(code(head))\(detail(occurrence(property.cardinality)))."
            )
        }
    }

    private func attribute(_ use: AttributeUse) -> [String] {
        var details: [String] = []
        if use.isRequired { details.append("required") }
        if let value = use.fixedValue { details.append("always \(DocumentationText.code(value))") }
        if let value = use.defaultValue { details.append("default \(DocumentationText.code(value))") }
        let name = "Attribute \(DocumentationText.code(prefixes.qualified(use.name)))"
        return DocumentationText.lines(use.documentation, fact: sentence(name, use.type, details))
    }

    private func element(_ use: ElementUse, _ property: PropertyShape) -> [String] {
        var details = occurrence(property.cardinality)
        if use.isNillable { details.append("nillable") }
        if let value = use.fixedValue { details.append("always \(DocumentationText.code(value))") }
        if let value = use.defaultValue { details.append("\(DocumentationText.code(value)) where it is empty") }
        details += streamed(property)
        details += (property.aliases[use.name] ?? []).map(accepted)
        return DocumentationText.lines(use.documentation, fact: sentence("Element \(code(use))", use.type, details))
    }

    private func choiceFact(_ property: PropertyShape) -> String {
        if case .choice(let content, _) = property.origin, content.contains(where: \.isText) {
            return "Text and elements, in document order."
        }
        return switch property.cardinality {
        case .required: "One of several elements, required."
        case .optional: "One of several elements."
        case .many(let isRequired): "Any of several elements, \(isRequired ? "one or more" : "any number")."
        }
    }

    private func fact(of wildcard: Wildcard, _ cardinality: Cardinality) -> String {
        let subject = cardinality.isRepeated ? "Any elements" : "Any element"
        let details = detail(occurrence(cardinality))
        return "\(subject)\(wildcard.namespaceFact)\(details); \(wildcard.processingFact)."
    }

    /// What the alternatives of a choice are called besides.
    private func aliasFact(_ property: PropertyShape) -> String {
        let elements = texts.shapes.elements(of: property)
        let facts = elements.flatMap { use in
            (property.aliases[use.name] ?? []).map { " Element \(code(use)) is \(accepted($0))." }
        }
        return facts.joined()
    }

    private func accepted(_ alias: XMLName) -> String {
        "accepted as \(DocumentationText.code(prefixes.qualified(alias))) too"
    }

    private func occurrence(_ cardinality: Cardinality) -> [String] {
        switch cardinality {
        case .required: ["required"]
        case .optional: []
        case .many(let isRequired): [isRequired ? "one or more" : "any number"]
        }
    }

    private func streamed(_ property: PropertyShape) -> [String] {
        property.value.kind == .binary ? ["streamed"] : []
    }

    private func code(_ use: ElementUse) -> String { DocumentationText.code(prefixes.qualified(use.name)) }

    private func sentence(_ subject: String, _ type: TypeReference, _ details: [String]) -> String {
        let parts = [texts.schemaName(type)].compactMap { $0 } + details
        return parts.isEmpty ? "\(subject)." : "\(subject): \(parts.joined(separator: ", "))."
    }

    private func detail(_ details: [String]) -> String {
        details.map { ", \($0)" }.joined()
    }
}
