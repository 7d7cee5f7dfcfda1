import XMLSchema

/// What stands in required properties until the decoder has filled them.
///
/// A choice takes the first alternative that needs no value of the choice itself; which one, a fixpoint finds.
struct Placeholders {
    private let shapes: Shapes
    private let alternatives: [ContainmentGraph.Node: Int]

    init(_ shapes: Shapes, graph: ContainmentGraph, names: (StructureID) -> String, log: inout DiagnosticLog) {
        self.shapes = shapes
        var finite: Set<ContainmentGraph.Node> = []
        var alternatives: [ContainmentGraph.Node: Int] = [:]
        var isChanged = true
        while isChanged {
            isChanged = false
            // What a round finds counts from the next one on, so that an alternative never leads back to its choice.
            var found: Set<ContainmentGraph.Node> = []
            for node in graph.nodes where !finite.contains(node) {
                guard Self.isFinite(node, shapes, graph, finite, &alternatives) else { continue }
                found.insert(node)
            }
            isChanged = !found.isEmpty
            finite.formUnion(found)
        }
        self.alternatives = alternatives
        for case .structure(let id) in graph.nodes where !finite.contains(.structure(id)) {
            guard let location = shapes.structures[id]?.location else { continue }
            log.error("\(names(id)) contains itself: no value of it could ever end", at: location)
        }
    }

    /// An expression for a placeholder, where the type is known from its context.
    func expression(for value: ValueShape, typeText: (ValueShape.Kind) -> String) -> String {
        if value.isNillable { return ".null" }
        switch value.kind {
        case .text(let text): return text.placeholder
        case .list: return "[]"
        case .structure: return typeText(value.kind) + Self.arguments
        case .binary, .anyAttributes: return "\(typeText(value.kind))()"
        case .fragment: return ".placeholder"
        case .choice(let id):
            let alternative = shapes[id].alternatives[alternatives[.choice(id)] ?? 0]
            return ".\(alternative.caseName)(\(expression(for: alternative.value, typeText: typeText)))"
        case .polymorphic(let name):
            let position = alternatives[.polymorphic(name)] ?? 0
            guard let alternative = shapes.polymorphics[name]?.alternatives[position] else { return ".placeholder" }
            return ".\(alternative.caseName)(\(typeText(.structure(alternative.type)))\(Self.arguments))"
        }
    }

    private static let arguments = "(xmlPlaceholder: placeholder)"

    private static func isFinite(
        _ node: ContainmentGraph.Node,
        _ shapes: Shapes,
        _ graph: ContainmentGraph,
        _ finite: Set<ContainmentGraph.Node>,
        _ alternatives: inout [ContainmentGraph.Node: Int]
    ) -> Bool {
        let edges = graph.edges(from: node)
        let count: Int
        switch node {
        case .structure: return edges.allSatisfy { !$0.isRequired || finite.contains($0.to) }
        case .choice(let id): count = shapes[id].alternatives.count
        case .polymorphic(let name): count = shapes.polymorphics[name]?.alternatives.count ?? 0
        }
        let blocked = Set(edges.filter { $0.isRequired && !finite.contains($0.to) }.map(\.position))
        guard let first = (0..<count).first(where: { !blocked.contains($0) }) else { return false }
        alternatives[node] = first
        return true
    }
}
