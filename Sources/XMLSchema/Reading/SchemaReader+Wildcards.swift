extension SchemaReader {
    /// Reads what an `xs:any` or `xs:anyAttribute` allows (XML Schema Part 1 §3.10.2).
    mutating func wildcard(_ element: SchemaElement) -> Wildcard {
        let processing: Wildcard.Processing? = keyword("processContents", of: element)
        var wildcard = Wildcard(namespaces(of: element), processing: processing ?? .strict, at: element.location)
        wildcard.documentation = Documentation.text(of: element)
        return wildcard
    }

    private mutating func namespaces(of element: SchemaElement) -> Wildcard.Namespaces {
        guard let text = element["namespace"]?.xmlCollapsed else { return .any }
        switch text {
        case "##any": return .any
        case "##other": return .other(than: targetNamespace)
        default: break
        }
        var namespaces: [String] = []
        for token in text.xmlTokens {
            guard let namespace = namespace(token) else {
                report("`namespace` can't be \(text.quoted)", at: element)
                continue
            }
            if !namespaces.contains(namespace) { namespaces.append(namespace) }
        }
        return .oneOf(namespaces)
    }

    private func namespace(_ token: String) -> String? {
        switch token {
        case "##targetNamespace": targetNamespace
        case "##local": ""
        default: token.hasPrefix("##") ? nil : token
        }
    }
}
