import XMLCodec

/// What is read and kept, and means nothing for the types of a schema.
extension SchemaReader {
    /// Reads a notation (XML Schema Part 1 §3.12.2).
    mutating func notation(_ element: SchemaElement) -> Notation? {
        check(element, against: .notation)
        guard let name = name(of: element) else { return nil }
        var notation = Notation(XMLName(name, in: targetNamespace), at: element.location)
        notation.publicIdentifier = element["public"]?.xmlCollapsed
        notation.systemIdentifier = element["system"]?.xmlCollapsed
        notation.documentation = Documentation.text(of: element)
        return notation
    }

    /// Reads the identity constraints among the children of an element (XML Schema Part 1 §3.11.2).
    mutating func identityConstraints(_ children: [SchemaElement]) -> [IdentityConstraint] {
        var constraints: [IdentityConstraint] = []
        for child in children {
            guard let category = child.schemaName.flatMap(IdentityConstraint.Category.init) else { continue }
            if let constraint = identityConstraint(child, category) { constraints.append(constraint) }
        }
        return constraints
    }

    private mutating func identityConstraint(
        _ element: SchemaElement,
        _ category: IdentityConstraint.Category
    ) -> IdentityConstraint? {
        let children = check(element, against: category == .keyref ? .keyReference : .key)
        var selector = ""
        var fields: [String] = []
        for child in children {
            check(child, against: .path)
            let path = child["xpath"]?.xmlCollapsed ?? ""
            if child.schemaName == "selector" { selector = path } else { fields.append(path) }
        }
        if fields.isEmpty { report("`\(element.title)` needs `xs:field`", at: element) }
        guard let name = name(of: element) else { return nil }
        var constraint = IdentityConstraint(
            category,
            XMLName(name, in: targetNamespace),
            selector: selector,
            fields: fields,
            refer: category == .keyref ? reference("refer", of: element)?.name : nil,
            at: element.location
        )
        constraint.documentation = Documentation.text(of: element)
        return constraint
    }

    /// Notes where an annotation has something for programs; the mark of a choice that was trimmed is understood.
    mutating func noteAppinfo(in annotation: SchemaElement) {
        for part in annotation.children where part.schemaName == "appinfo" && part["source"] != PruningMark.source {
            appinfo.append(part.location)
        }
    }
}
