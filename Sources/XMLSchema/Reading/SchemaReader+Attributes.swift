import XMLCodec

extension SchemaReader {
    /// Reads a global attribute (XML Schema Part 1 §3.2.2).
    mutating func globalAttribute(_ element: SchemaElement) -> AttributeDeclaration? {
        let children = check(element, against: .globalAttribute)
        guard let name = enter(element, .attribute) else { return nil }
        return declaration(ofAttribute: element, name: name, children: children)
    }

    /// Reads an attribute group (XML Schema Part 1 §3.6.2).
    mutating func globalAttributeGroup(_ element: SchemaElement) -> AttributeGroupDefinition? {
        let children = check(element, against: .globalAttributeGroup)
        guard let name = enter(element, .attributeGroup) else { return nil }
        return AttributeGroupDefinition(name: name, attributes: attributes(children), location: element.location)
    }

    /// Reads the attributes among the children of a complex type or an attribute group.
    mutating func attributes(_ children: [SchemaElement]) -> AttributeListDefinition {
        var list = AttributeListDefinition()
        for child in children {
            switch child.schemaName {
            case "attribute":
                if let member = attribute(child) { list.members.append(member) }
            case "attributeGroup":
                check(child, against: .attributeGroupReference)
                let group = redefinableReference("ref", of: child, to: .attributeGroup)
                if let group { list.members.append(.group(group)) }
            case "anyAttribute":
                check(child, against: .anyAttribute)
                list.wildcard = wildcard(child)
            default:
                continue
            }
        }
        return list
    }

    private mutating func attribute(_ element: SchemaElement) -> AttributeListDefinition.Member? {
        let children = check(element, against: .localAttribute)
        let use: AttributeListDefinition.Use = keyword("use", of: element) ?? .optional
        checkValues(of: element)
        if element["default"] != nil, use == .required {
            report("a required attribute can't have a default value", at: element)
        }
        if element["ref"] == nil {
            return localAttribute(element, children: children).map { .local($0, use) }
        }
        checkReference(element, excluding: ["name", "type", "form"], children: children)
        return reference("ref", of: element).map {
            .reference(
                $0,
                use,
                defaultValue: element["default"],
                fixedValue: element["fixed"],
                documentation: Documentation.text(of: element)
            )
        }
    }

    private mutating func localAttribute(
        _ element: SchemaElement,
        children: [SchemaElement]
    ) -> AttributeDeclaration? {
        guard element["name"] != nil else {
            report("`xs:attribute` needs `name` or `ref`", at: element)
            return nil
        }
        let form = form("form", of: element)
        guard let localName = name(of: element) else { return nil }
        let isQualified = form.map { $0 == .qualified } ?? qualifiesAttributes
        let name = XMLName(localName, in: isQualified ? targetNamespace : "")
        return inside(localName) { $0.declaration(ofAttribute: element, name: name, children: children) }
    }

    private mutating func declaration(
        ofAttribute element: SchemaElement,
        name: XMLName,
        children: [SchemaElement]
    ) -> AttributeDeclaration {
        if name.localName == "xmlns" {
            report("no attribute can be named `xmlns`", at: element)
        }
        return AttributeDeclaration(
            name: name,
            type: typeSource(of: element, children: children),
            defaultValue: element["default"],
            fixedValue: element["fixed"],
            documentation: Documentation.text(of: element),
            location: element.location
        )
    }
}
