import XMLCodec

extension SchemaResolver {
    /// Resolves the global attributes.
    mutating func resolveAttributes() {
        for name in index.attributes.names {
            guard let declaration = index.attributes[name] else { continue }
            attributes[name] = attributeUse(declaration)
        }
    }

    /// Writes out the attribute groups.
    mutating func expandAttributeGroups() {
        for name in index.attributeGroups.names {
            guard let definition = index.attributeGroups[name] else { continue }
            _ = attributeGroup(name, for: definition.location)
        }
    }

    private mutating func attributeGroup(_ name: XMLName, for location: SourceLocation) -> AttributeList? {
        guard let definition = index.attributeGroups[name] else { return nil }
        switch attributeGroups.start(name) {
        case .known(let list):
            return list
        case .cycle:
            report("the attribute group `\(definition.name.localName)` contains itself", at: location)
        case .tooLong:
            report("the attribute group `\(definition.name.localName)` is nested too deep", at: location)
        case .new:
            let list = expand(definition.attributes)
            attributeGroups.finish(name, list)
            return list
        }
        return nil
    }

    /// Writes out the groups in a list of attributes (XML Schema Part 1 §3.4.2, §3.6.2).
    mutating func expand(_ definition: AttributeListDefinition) -> AttributeList {
        var list = AttributeList()
        list.wildcard = definition.wildcard
        for member in definition.members {
            switch member {
            case .local(let declaration, let use):
                add(attributeUse(declaration), use, to: &list)
            case .reference(let reference, let use, let defaultValue, let fixedValue, let documentation):
                guard var attribute = attributeUse(reference, defaultValue: defaultValue, fixedValue: fixedValue)
                else { continue }
                attribute.documentation = documentation ?? attribute.documentation
                add(attribute, use, to: &list)
            case .group(let reference):
                add(reference, to: &list)
            }
        }
        return list
    }

    private mutating func add(
        _ attribute: AttributeUse,
        _ use: AttributeListDefinition.Use,
        to list: inout AttributeList
    ) {
        var attribute = attribute
        attribute.isRequired = use == .required
        if use == .prohibited {
            list.prohibited[attribute.name] = attribute.location
        } else if !list.add(attribute) {
            report("duplicate attribute `\(attribute.name.localName)`", at: attribute.location)
        }
    }

    private mutating func add(_ reference: NameReference, to list: inout AttributeList) {
        let name = index.name(reference, in: .attributeGroup)
        guard index.attributeGroups[name] != nil else {
            reportUnknown("attribute group", reference)
            return
        }
        guard let group = attributeGroup(name, for: reference.location) else { return }
        for use in group.uses where !list.add(use) {
            let message = "`\(reference.text)` adds the attribute `\(use.name.localName)` a second time"
            report(message, at: reference.location)
        }
        guard let added = group.wildcard else { return }
        guard var wildcard = list.wildcard else {
            list.wildcard = added
            return
        }
        guard let namespaces = wildcard.namespaces.intersection(added.namespaces) else {
            report("what both wildcards allow can't be expressed", at: reference.location)
            return
        }
        wildcard.namespaces = namespaces
        list.wildcard = wildcard
    }

    private mutating func attributeUse(_ declaration: AttributeDeclaration) -> AttributeUse {
        let type = simpleTypeReference(declaration.type, for: "an attribute") ?? .builtin(.anySimpleType)
        var use = AttributeUse(declaration.name, type: type, at: declaration.location)
        use.defaultValue = declaration.defaultValue
        use.fixedValue = declaration.fixedValue
        use.documentation = declaration.documentation
        checkValue(use)
        return use
    }

    /// A use of a global attribute (XML Schema Part 1 §3.5.6, Attribute Use Correct 2: a fixed value stays as it is).
    private mutating func attributeUse(
        _ reference: NameReference,
        defaultValue: String?,
        fixedValue: String?
    ) -> AttributeUse? {
        guard var use = attributes[reference.name] ?? builtinAttribute(reference) else {
            reportUnknown("attribute", reference)
            return nil
        }
        use.location = reference.location
        if let fixed = use.fixedValue, defaultValue != nil || (fixedValue ?? fixed) != fixed {
            report("the attribute `\(reference.text)` has the fixed value \(fixed.quoted)", at: reference.location)
            return use
        }
        if defaultValue != nil || fixedValue != nil {
            use.defaultValue = defaultValue
            use.fixedValue = fixedValue
            checkValue(use)
        }
        return use
    }

    private func builtinAttribute(_ reference: NameReference) -> AttributeUse? {
        guard !index.namespaces.contains(BuiltinAttributes.namespace) else { return nil }
        return BuiltinAttributes.type(of: reference.name).map {
            AttributeUse(reference.name, type: .builtin($0), at: reference.location)
        }
    }

    /// XML Schema Part 1 §3.2.6, Attribute Declaration Properties Correct 2.
    private mutating func checkValue(_ use: AttributeUse) {
        guard let value = use.defaultValue ?? use.fixedValue, !allows(value, use.type) else { return }
        report("\(value.quoted) is not a value of the attribute's type", at: use.location)
    }

    /// Whether a text may be a value of a type.
    func allows(_ value: String, _ type: TypeReference) -> Bool {
        switch type {
        case .builtin(let builtin): builtin.allows(value)
        case .simple(let name): simpleTypes[name]?.allows(value) ?? true
        case .complex: true
        }
    }
}
