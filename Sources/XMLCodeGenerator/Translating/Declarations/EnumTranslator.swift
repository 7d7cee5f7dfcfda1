import XMLSchema

/// Turns choices, abstract types, enumerations and unions into blueprints of enums.
struct EnumTranslator {
    let decisions: Decisions

    private var options: GeneratorOptions { decisions.vocabulary.options }
    private var prefixes: Prefixes { decisions.vocabulary.prefixes }
    private var simpleTypes: SimpleTypes { decisions.vocabulary.simpleTypes }
    private var shapes: Shapes { decisions.shapes }
    private var texts: TypeTexts { decisions.texts }
    private var storage: StorageDecision { decisions.storage }
    private var protocols: BaseProtocols { decisions.protocols }

    /// The enum of a choice or substitution group.
    func choice(_ id: ChoiceID, header: TypeHeader) -> ChoiceBlueprint {
        let alternatives = shapes[id].alternatives
        let cases = alternatives.enumerated().map { position, alternative in
            ChoiceBlueprint.Case(
                documentation: documentation(of: alternative),
                isIndirect: storage.isOnHeap(.choice(id), position),
                name: SwiftKeywords.escaped(alternative.caseName),
                payload: texts.text(alternative.value),
                reference: alternative.caseName,
                encodeCall: FieldCalls.encodeCall(alternative, at: position)
            )
        }
        let types = alternatives.map { alternative -> TypeName? in
            guard case .structure(let name) = alternative.value.kind, !alternative.value.isNillable else { return nil }
            return name
        }
        return ChoiceBlueprint(header: header, cases: cases, commonValue: commonValue(of: types, cases))
    }

    /// The enum of an abstract type.
    func polymorphic(_ shape: PolymorphicShape, header: TypeHeader, nested: [Declaration]) -> PolymorphicBlueprint {
        let cases = shape.alternatives.enumerated().map { position, alternative in
            ChoiceBlueprint.Case(
                documentation: DocumentationText.lines(
                    texts.index.complexType(alternative.type)?.documentation,
                    fact: "Type \(DocumentationText.code(prefixes.qualified(alternative.type)))."
                ),
                isIndirect: storage.isOnHeap(.polymorphic(shape.type), position),
                name: SwiftKeywords.escaped(alternative.caseName),
                payload: texts.text(.structure(alternative.type)),
                reference: alternative.caseName,
                encodeCall: "encoder.encodeType(value, \(position))"
            )
        }
        let names = shape.alternatives.map { LiteralText.escaped(prefixes.qualified($0.type)) }
        return PolymorphicBlueprint(
            choice: ChoiceBlueprint(
                header: header,
                cases: cases,
                commonValue: commonValue(of: shape.alternatives.map(\.type), cases)
            ),
            typeTable: FieldTableBlueprint(tokens: names, namespaces: options.namespaceTable),
            nested: nested
        )
    }

    /// The enum of an enumeration.
    func enumeration(_ type: SimpleType, header: TypeHeader) -> EnumerationBlueprint {
        let cases = decisions.vocabulary.enumerations[type.name].map { value in
            EnumerationBlueprint.Case(
                documentation: DocumentationText.lines(
                    value.value.documentation,
                    fact: value.value.value.isEmpty
                        ? "The empty value." : "The value \(DocumentationText.code(value.value.value))."
                ),
                name: SwiftKeywords.escaped(value.name),
                reference: value.name,
                literal: LiteralText.escaped(value.value.value)
            )
        }
        let values = decisions.vocabulary.enumerations[type.name].map(\.value.value)
        return EnumerationBlueprint(
            header: header,
            schemaName: schemaName(of: type),
            cases: cases,
            hasLineBreaks: values.contains { $0.contains(where: \.isNewline) },
            preservesWhiteSpace: values.contains { $0.first?.isWhitespace == true || $0.last?.isWhitespace == true }
        )
    }

    /// The enum of a union.
    func union(
        _ type: SimpleType,
        header: TypeHeader,
        nested: [Declaration]
    ) -> UnionBlueprint {
        guard case .union(let members) = type.variety else {
            return UnionBlueprint(header: header, schemaName: schemaName(of: type), cases: [], nested: nested)
        }
        let cases = simpleTypes.unionCases(of: members)
        return UnionBlueprint(
            header: header,
            schemaName: schemaName(of: type),
            cases: cases.map { unionCase($0, in: header.qualifiedName) },
            fallback: fallback(cases),
            nested: nested
        )
    }

    // MARK: Parts

    private func documentation(of alternative: ChoiceShape.Alternative) -> [String] {
        let use: ElementUse
        switch alternative.content {
        case .text: return ["A run of text."]
        case .wildcard(let wildcard):
            if wildcard.standsForPruned { return ["An alternative without a type of its own, as it is."] }
            let fact = "Any other element\(wildcard.namespaceFact); \(wildcard.processingFact)."
            return DocumentationText.lines(wildcard.documentation, fact: fact)
        case .element(let element): use = element
        }
        let type = texts.schemaName(use.type).map { ": \($0)" } ?? ""
        let name = DocumentationText.code(prefixes.qualified(use.name))
        return DocumentationText.lines(use.documentation, fact: "Element \(name)\(type).")
    }

    private func commonValue(of types: [TypeName?], _ cases: [ChoiceBlueprint.Case]) -> ChoiceBlueprint.CommonValue? {
        let known = types.compactMap { $0 }
        guard known.count == types.count, known.count > 1, !cases.contains(where: { $0.reference == "value" }) else {
            return nil
        }
        let chains = known.map(protocols.chain)
        let common = chains[0].first { name in chains.allSatisfy { $0.contains(name) } }
        guard let common, let definition = protocols.definitions[common] else { return nil }
        return ChoiceBlueprint.CommonValue(
            documentation: ["The value, whichever alternative it is."],
            type: "any \(definition.name)"
        )
    }

    private func unionCase(_ member: SimpleTypes.UnionCase, in unionName: String) -> UnionBlueprint.Case {
        let text = member.text
        let read = Self.read(text)
        let write = text.mapping.map { "\($0).encode(value, to: &output)" } ?? "value.encodeText(to: &output)"
        let isKnown =
            switch text.literal {
            case .enumeration: ", value.xmlIndex != nil"
            case .list(let item) where item.isEnumeration: ", value.allSatisfy({ $0.xmlIndex != nil })"
            default: ""
            }
        let schemaName = texts.schemaName(member.member).map { " \(DocumentationText.code($0))" } ?? ""
        return UnionBlueprint.Case(
            documentation: ["A value of the member type\(schemaName)."],
            name: SwiftKeywords.escaped(member.name),
            reference: member.name,
            payload: text.swift,
            condition: "let value = \(read)\(isKnown)",
            encodeCall: write
        )
    }

    private static func read(_ text: TextType) -> String {
        text.mapping.map { "\($0).decode(text)" } ?? "\(text.swift)(xmlText: text)"
    }

    /// Enumerations are open: what no member knows is an unrecognized value of the first enumeration, or of the first
    /// list of one.
    private func fallback(_ cases: [SimpleTypes.UnionCase]) -> String? {
        let isListOfEnumeration = { (text: TextType) in
            if case .list(let item) = text.literal { item.isEnumeration } else { false }
        }
        let open = cases.first(where: \.text.isEnumeration) ?? cases.first { isListOfEnumeration($0.text) }
        return open.map { "\(Self.read($0.text)).map(Self.\($0.name))" }
    }

    private func schemaName(of type: SimpleType) -> String {
        LiteralText.quoted(prefixes.qualified(type.name))
    }
}
