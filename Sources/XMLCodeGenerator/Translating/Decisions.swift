import XMLSchema

/// All that is decided before declarations are made.
struct Decisions {
    let vocabulary: Vocabulary
    let shapes: Shapes
    let storage: StorageDecision
    let placeholders: Placeholders
    let texts: TypeTexts
    let protocols: BaseProtocols
    let constraints: ConstraintTexts

    init(_ vocabulary: Vocabulary, shapes: Shapes, log: inout DiagnosticLog) {
        let prefixes = vocabulary.prefixes
        let schemaName = { (id: StructureID) in
            switch id {
            case .type(let name): "type \(prefixes.qualified(name))"
            case .element(let name): "element \(prefixes.qualified(name))"
            }
        }
        let graph = ContainmentGraph(shapes)
        let texts = TypeTexts(names: vocabulary.names, shapes: shapes, prefixes: prefixes, index: vocabulary.index)
        self.vocabulary = vocabulary
        self.shapes = shapes
        self.texts = texts
        storage = StorageDecision(shapes, graph: graph, vocabulary.options, names: schemaName, log: &log)
        placeholders = Placeholders(shapes, graph: graph, names: schemaName, log: &log)
        protocols = BaseProtocols(vocabulary.index, shapes: shapes, names: vocabulary.names) { texts.text($0) }
        constraints = ConstraintTexts(vocabulary, shapes: shapes, log: &log)
    }
}
