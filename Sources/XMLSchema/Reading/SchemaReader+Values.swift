import XMLCodec

/// Whether a local declaration's name is in the target namespace.
enum Form: String, CaseIterable {
    case qualified, unqualified
}

extension SchemaReader {
    /// The value of an attribute that has a few fixed values; `nil` if it is absent or wrong.
    mutating func keyword<Keyword>(_ attribute: String, of element: SchemaElement) -> Keyword?
    where Keyword: RawRepresentable<String> & CaseIterable {
        guard let text = element[attribute]?.xmlCollapsed else { return nil }
        if let keyword = Keyword(rawValue: text) { return keyword }
        let expected = Keyword.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        report("`\(attribute)` can't be \(text.quoted); expected one of \(expected)", at: element)
        return nil
    }

    /// What an attribute such as `block` or `final` lists; `nil` if it is absent (XML Schema Part 1 §3.3.2).
    mutating func methods(
        _ attribute: String,
        of element: SchemaElement,
        among methods: Set<DerivationMethod>
    ) -> Set<DerivationMethod>? {
        guard let text = element[attribute]?.xmlCollapsed else { return nil }
        if text == "#all" { return methods }
        var listed: Set<DerivationMethod> = []
        for token in text.xmlTokens {
            guard let method = DerivationMethod(rawValue: token), methods.contains(method) else {
                let names = DerivationMethod.allCases.filter(methods.contains).map { "`\($0.rawValue)`" }
                let expected = names.joined(separator: ", ")
                report("`\(attribute)` can't be \(text.quoted); expected `#all` or some of \(expected)", at: element)
                break
            }
            listed.insert(method)
        }
        return listed
    }

    /// What `block` lists, or else the schema's default for it.
    mutating func blocked(_ element: SchemaElement, among allowed: Set<DerivationMethod>) -> Set<DerivationMethod> {
        methods("block", of: element, among: allowed) ?? blockedByDefault.intersection(allowed)
    }

    /// What `final` lists, or else the schema's default for it.
    mutating func final(_ element: SchemaElement, among allowed: Set<DerivationMethod>) -> Set<DerivationMethod> {
        methods("final", of: element, among: allowed) ?? finalByDefault.intersection(allowed)
    }

    mutating func form(_ attribute: String, of element: SchemaElement) -> Form? {
        keyword(attribute, of: element)
    }

    /// The value of a boolean attribute (XML Schema Part 2 §3.2.2); `nil` if it is absent or wrong.
    mutating func flag(_ attribute: String, of element: SchemaElement) -> Bool? {
        guard let text = element[attribute]?.xmlCollapsed else { return nil }
        switch text {
        case "true", "1": return true
        case "false", "0": return false
        default:
            report("`\(attribute)` can't be \(text.quoted); expected `true` or `false`", at: element)
            return nil
        }
    }

    /// The name of a declaration; `nil` if it is missing, which has been reported, or isn't a name.
    mutating func name(of element: SchemaElement) -> String? {
        guard let name = element["name"]?.xmlCollapsed else { return nil }
        if name.isNCName { return name }
        report("`\(element.title)` can't be named \(name.quoted)", at: element)
        return nil
    }

    /// The reference in an attribute; `nil` if it is absent or wrong.
    mutating func reference(_ attribute: String, of element: SchemaElement) -> NameReference? {
        element[attribute].flatMap { reference(to: $0.xmlCollapsed, at: element) }
    }

    /// Resolves the prefix of a qualified name (XML Schema Part 1 §3.15.3).
    mutating func reference(to text: String, at element: SchemaElement) -> NameReference? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard let localName = parts.last, parts.count <= 2, parts.allSatisfy(\.isNCName) else {
            report("\(text.quoted) isn't a qualified name", at: element)
            return nil
        }
        var namespace = element.namespaces.namespace(forPrefix: "") ?? ""
        if parts.count == 2 {
            guard let declared = element.namespaces.namespace(forPrefix: parts[0]) else {
                report("the prefix of `\(text)` isn't declared", at: element)
                return nil
            }
            namespace = declared
        } else if namespace.isEmpty, isChameleon {
            namespace = targetNamespace
        }
        return NameReference(name: XMLName(localName, in: namespace), text: text, location: element.location)
    }

    /// How often a particle may occur (XML Schema Part 1 §3.9.2).
    ///
    /// Numbers beyond `Int` count as `Int.max`.
    mutating func occurrence(of element: SchemaElement) -> Occurrence {
        var occurrence = Occurrence.once
        if let text = element["minOccurs"]?.xmlCollapsed {
            occurrence.minimum = count(text, "minOccurs", at: element)
        }
        if let text = element["maxOccurs"]?.xmlCollapsed {
            occurrence.maximum = text == "unbounded" ? nil : count(text, "maxOccurs", at: element)
        }
        if let maximum = occurrence.maximum, maximum < occurrence.minimum {
            report("`minOccurs` is greater than `maxOccurs`: \(occurrence.minimum) > \(maximum)", at: element)
            occurrence.minimum = maximum
        }
        return occurrence
    }

    private mutating func count(_ text: String, _ attribute: String, at element: SchemaElement) -> Int {
        if let count = LexicalForm.count(text) { return count }
        let unbounded = attribute == "maxOccurs" ? " or `unbounded`" : ""
        report("`\(attribute)` can't be \(text.quoted); expected a non-negative integer\(unbounded)", at: element)
        return 1
    }

    /// Reports an element that has both a default and a fixed value (XML Schema Part 1 §3.2.3, §3.3.3).
    mutating func checkValues(of element: SchemaElement) {
        if element["default"] != nil, element["fixed"] != nil {
            report("`\(element.title)` can't have both `default` and `fixed`", at: element)
        }
    }

    /// Reports what can't be said together with a reference.
    mutating func checkReference(_ element: SchemaElement, excluding attributes: [String], children: [SchemaElement]) {
        for attribute in attributes where element[attribute] != nil {
            report("`\(element.title)` can't have both `ref` and `\(attribute)`", at: element)
        }
        for child in children {
            report("`\(element.title)` with `ref` can't contain `\(child.title)`", at: child)
        }
    }
}
