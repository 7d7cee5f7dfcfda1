import XMLSchema

/// Turns the shape of a struct into its blueprint.
struct StructTranslator {
    /// A struct with more properties has an initializer for the required ones only.
    static let parameterLimit = 12

    let decisions: Decisions

    private var texts: TypeTexts { decisions.texts }
    private var documentation: PropertyDocumentation { PropertyDocumentation(texts: texts) }

    /// The blueprint of a struct.
    func translate(_ shape: StructureShape, header: TypeHeader, nested: [Declaration]) -> StructBlueprint {
        let node = ContainmentGraph.Node.structure(shape.id)
        let isBoxed = { decisions.storage.isOnHeap(node, $0) }
        let unknownContent = decisions.vocabulary.options.unknownContent
        let calls = FieldCalls(shape.properties, texts: texts, unknownContent: unknownContent, isBoxed: isBoxed)
        var properties = shape.properties.enumerated().map { position, property in
            self.property(property, isBoxed: isBoxed(position), in: shape)
        }
        if unknownContent == .preserve { properties.append(UnknownContentCalls.blueprint) }
        return StructBlueprint(
            header: header,
            properties: properties,
            initializer: initializer(of: shape, isBoxed: isBoxed),
            placeholders: shape.properties.compactMap { placeholder($0, in: shape) },
            fieldTable: FieldTableBlueprint(
                tokens: ([typeToken(of: shape.id)].compactMap { $0 } + calls.tokens).map(LiteralText.escaped),
                namespaces: decisions.vocabulary.options.namespaceTable
            ),
            constraints: decisions.constraints[shape.id],
            decodeCases: calls.decodeCases,
            encodeCalls: calls.encodeCalls,
            nested: nested
        )
    }

    /// The name of a struct's type in a field table, which `xsi:type` may name; `nil` where it has none.
    private func typeToken(of id: StructureID) -> String? {
        let name = decisions.vocabulary.index.typeName(of: id)
        return name.flatMap { $0.isAnonymous ? nil : "=" + decisions.vocabulary.prefixes.qualified($0) }
    }

    /// The requirement of a protocol for a property.
    func requirement(_ property: PropertyShape) -> ProtocolBlueprint.Requirement {
        ProtocolBlueprint.Requirement(
            documentation: documentation.lines(property),
            name: SwiftKeywords.escaped(property.name),
            type: texts.text(property)
        )
    }

    private func property(_ property: PropertyShape, isBoxed: Bool, in shape: StructureShape) -> PropertyBlueprint {
        PropertyBlueprint(
            documentation: documentation.lines(property),
            box: isBoxed ? box(property, in: shape) : nil,
            name: SwiftKeywords.escaped(property.name),
            type: typeText(property, in: shape),
            initialValue: initialValue(of: property)
        )
    }

    private func box(_ property: PropertyShape, in shape: StructureShape) -> PropertyBlueprint.Box {
        PropertyBlueprint.Box(
            storage: FieldCalls.storage(property.name),
            content: spelled(texts.text(property.value), of: property, in: shape)
        )
    }

    private func typeText(_ property: PropertyShape, in shape: StructureShape) -> String {
        spelled(texts.text(property), of: property, in: shape)
    }

    /// A type as the struct itself spells it: what is nested in it needs no path.
    private func spelled(_ text: String, of property: PropertyShape, in shape: StructureShape) -> String {
        let single = texts.text(property.value.kind)
        let path = shape.swiftName + "."
        guard single.hasPrefix(path), let range = text.firstRange(of: single) else { return text }
        return text.replacingCharacters(in: range, with: single.dropFirst(path.count))
    }

    /// What the property holds before anything is decoded or set; `nil` where that goes without saying.
    private func initialValue(of property: PropertyShape) -> String? {
        if let value = property.initialValue { return value }
        if property.value.kind == .anyAttributes { return "XMLAnyAttributes()" }
        return property.cardinality.isRepeated ? "[]" : nil
    }

    /// The assignment of what stands in a required property until the decoder has filled it.
    private func placeholder(_ property: PropertyShape, in shape: StructureShape) -> String? {
        guard property.cardinality == .required, property.initialValue == nil else { return nil }
        let expression = decisions.placeholders.expression(for: property.value) { kind in
            // In an initializer, a name is first of all a property's.
            let text = texts.text(kind)
            let first = text.prefix { $0 != "." }
            return shape.properties.contains { $0.name == first } ? ".init" : text
        }
        return "self.\(property.name) = \(expression)"
    }

    private func initializer(of shape: StructureShape, isBoxed: (Int) -> Bool) -> InitializerBlueprint {
        let isShort = shape.properties.count <= Self.parameterLimit
        let chosen = shape.properties.enumerated().filter { isShort || $0.element.isRequired }
        let parameters = chosen.map { position, property in
            let name = SwiftKeywords.escaped(property.name)
            let boxing = "self.\(FieldCalls.storage(property.name)) = XMLBoxed(wrappedValue: \(name))"
            return InitializerBlueprint.Parameter(
                name: name,
                type: typeText(property, in: shape),
                defaultValue: property.isRequired ? nil : initialValue(of: property) ?? "nil",
                assignment: isBoxed(position) ? boxing : "self.\(property.name) = \(name)"
            )
        }
        let isComplete = parameters.count == shape.properties.count
        let fact = isComplete ? "Creates a value." : "Creates a value with what is required."
        return InitializerBlueprint(documentation: [fact], parameters: parameters)
    }
}

extension PropertyShape {
    /// Whether a valid document can't be without it.
    var isRequired: Bool {
        guard initialValue == nil, value.kind != .anyAttributes else { return false }
        return cardinality == .required || cardinality == .many(isRequired: true)
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<String.Index>, with text: Substring) -> String {
        String(self[..<range.lowerBound] + text + self[range.upperBound...])
    }
}
