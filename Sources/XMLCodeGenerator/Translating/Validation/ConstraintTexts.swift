import XMLCodec
import XMLSchema

/// What strict validation checks, as text: content models by struct, and one table of simple types.
struct ConstraintTexts {
    private var structs: [StructureID: ConstraintsBlueprint] = [:]
    private let tableName: String
    private let lines: [String]

    init(_ vocabulary: Vocabulary, shapes: Shapes, log: inout DiagnosticLog) {
        tableName = Self.tableName(besides: vocabulary.options.namespaceTable)
        let models = ContentModels(vocabulary.index, shapes: shapes)
        let elementTypes = vocabulary.index.elementTypes
        var types = SimpleTypeLines(vocabulary.index, prefixes: vocabulary.prefixes)
        for id in shapes.order {
            guard let shape = shapes.structures[id] else { continue }
            let model = models.model(of: shape)
            if let model, ContentModel(model).isRelaxed {
                log.warning(
                    "how often parts of this content repeat is too ambiguous to be counted; strict validation checks "
                        + "their order alone",
                    at: shape.location
                )
            }
            let values = Self.values(of: shape, shapes, &types)
            let derived = Self.derivedTypes(of: shape.id, vocabulary, among: elementTypes)
            guard model != nil || !values.isEmpty || !derived.isEmpty else { continue }
            structs[id] = ConstraintsBlueprint(
                content: model.map { $0.description.split(separator: " ").map(String.init) },
                values: values,
                derived: derived,
                types: values.contains(where: \.refersToTable) ? tableName : nil
            )
        }
        lines = types.lines
        log.append(types.log)
    }

    /// What is checked of a struct, or `nil` if its field table says it all.
    subscript(id: StructureID) -> ConstraintsBlueprint? { structs[id] }

    /// The table of simple types, or `nil` if none is needed.
    var table: SimpleTypeTableBlueprint? {
        guard !lines.isEmpty else { return nil }
        return SimpleTypeTableBlueprint(
            documentation: ["The simple types that strict validation checks."],
            name: tableName,
            lines: lines.map(LiteralText.escaped)
        )
    }

    /// `xmlSimpleTypes` beside `xmlNamespaces`.
    private static func tableName(besides namespaceTable: String) -> String {
        let ending = "Namespaces"
        let stem = namespaceTable.hasSuffix(ending) ? String(namespaceTable.dropLast(ending.count)) : namespaceTable
        return stem + "SimpleTypes"
    }

    /// The names of the concrete types that may stand in the place of a struct's own, if elements have that.
    private static func derivedTypes(
        of id: StructureID,
        _ vocabulary: Vocabulary,
        among elementTypes: Set<TypeReference>
    ) -> [String] {
        let (index, prefixes) = (vocabulary.index, vocabulary.prefixes)
        guard let name = index.typeName(of: id), let type = index.complexType(name), !type.isAbstract,
            elementTypes.contains(.complex(name))
        else { return [] }
        let concrete = type.derivedTypes.filter { !$0.isAnonymous && index.complexType($0)?.isAbstract == false }
        return concrete.map { LiteralText.escaped(prefixes.qualified($0)) }
    }

    /// The pairs of fields and simple types of a struct.
    private static func values(of shape: StructureShape, _ shapes: Shapes, _ types: inout SimpleTypeLines) -> [String] {
        var result: [String] = []
        for (property, numbers) in shape.numberedProperties(shapes) {
            switch (property.origin, property.value.kind) {
            case (_, .choice(let id)):
                for (number, alternative) in zip(numbers, shapes[id].alternatives) {
                    guard alternative.value.kind != .binary, let use = alternative.element else { continue }
                    guard let rule = types.rule(of: use) else { continue }
                    result.append("\(number):\(rule)")
                }
            case (_, .binary): break
            case (.attribute(let use), _):
                if let rule = types.rule(of: use.type, fixed: use.fixedValue) {
                    result.append("\(numbers.lowerBound):\(rule)")
                }
            case (.text(let type), _):
                if let rule = types.rule(of: type, fixed: nil) { result.append("\(numbers.lowerBound):\(rule)") }
            case (.element(let use), _):
                if let rule = types.rule(of: use) { result.append("\(numbers.lowerBound):\(rule)") }
            case (.anyAttributes, _), (.wildcard, _), (.choice, _), (.group, _): break
            }
        }
        return result
    }
}

extension SimpleTypeLines {
    /// The rule of an element's text, or `nil` if there is nothing to check; `?` says that it may be empty.
    fileprivate mutating func rule(of use: ElementUse) -> String? {
        let hasDefault = use.defaultValue != nil || use.fixedValue != nil
        return rule(of: use.type, fixed: use.fixedValue).map { hasDefault ? $0 + "?" : $0 }
    }
}

extension String {
    /// Whether a pair of a field and a type gives the type by its number.
    fileprivate var refersToTable: Bool { split(separator: ":").last?.first?.isNumber == true }
}
