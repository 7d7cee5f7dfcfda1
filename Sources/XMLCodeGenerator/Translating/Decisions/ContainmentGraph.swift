import XMLCodec
import XMLSchema

/// Which types are stored inside which others, without a step to the heap in between.
struct ContainmentGraph {
    /// A struct or an enum.
    enum Node: Hashable {
        case structure(StructureID)
        case choice(ChoiceID)
        case polymorphic(TypeName)
    }

    /// A property of a struct or a case of an enum that holds another node.
    struct Edge: Hashable {
        var from: Node
        /// The number of the property or case.
        var position: Int
        var to: Node
        /// Whether the value may be kept on the heap instead.
        var isBreakable: Bool
        /// Whether a value of `from` can't be there without one of `to`.
        var isRequired: Bool
    }

    /// All nodes in order of definition.
    let nodes: [Node]
    private let outgoing: [Node: [Edge]]

    init(_ shapes: Shapes) {
        var nodes: [Node] = shapes.order.map(Node.structure)
        nodes += shapes.choices.indices.map { Node.choice(ChoiceID(number: $0)) }
        nodes += shapes.polymorphics.keys.sorted().map(Node.polymorphic)
        self.nodes = nodes
        outgoing = Dictionary(uniqueKeysWithValues: nodes.map { ($0, Self.edges(from: $0, in: shapes)) })
    }

    /// What a node holds.
    func edges(from node: Node) -> [Edge] { outgoing[node] ?? [] }

    /// The nodes in groups of those that contain each other; what a group contains comes before it.
    func components(following isFollowed: (Edge) -> Bool) -> [[Node]] {
        var search = ComponentSearch()
        for node in nodes where search.numbers[node] == nil {
            search.visit(node, graph: self, isFollowed)
        }
        return search.components
    }

    private static func edges(from node: Node, in shapes: Shapes) -> [Edge] {
        let values: [(value: ValueShape, cardinality: Cardinality, isBreakable: Bool)]
        switch node {
        case .structure(let id):
            values = (shapes.structures[id]?.properties ?? []).map { property in
                var isStruct = false
                if case .structure = property.value.kind { isStruct = true }
                return (property.value, property.cardinality, isStruct && property.cardinality == .optional)
            }
        case .choice(let id): values = shapes[id].alternatives.map { ($0.value, .required, true) }
        case .polymorphic(let name):
            let types = (shapes.polymorphics[name]?.alternatives ?? []).map(\.type)
            values = types.map { (ValueShape(kind: .structure($0)), .required, true) }
        }
        return values.enumerated().compactMap { position, entry in
            guard !entry.cardinality.isRepeated, let target = target(of: entry.value) else { return nil }
            return Edge(
                from: node,
                position: position,
                to: target,
                isBreakable: entry.isBreakable,
                isRequired: entry.cardinality == .required && !entry.value.isNillable
            )
        }
    }

    private static func target(of value: ValueShape) -> Node? {
        switch value.kind {
        case .structure(let name): .structure(.type(name))
        case .polymorphic(let name): .polymorphic(name)
        case .choice(let id): .choice(id)
        case .text, .list, .binary, .fragment, .anyAttributes: nil
        }
    }
}

/// Tarjan's search for strongly connected components.
private struct ComponentSearch {
    var numbers: [ContainmentGraph.Node: Int] = [:]
    var components: [[ContainmentGraph.Node]] = []
    private var lowest: [ContainmentGraph.Node: Int] = [:]
    private var stack: [ContainmentGraph.Node] = []
    private var onStack: Set<ContainmentGraph.Node> = []

    mutating func visit(
        _ node: ContainmentGraph.Node,
        graph: ContainmentGraph,
        _ isFollowed: (ContainmentGraph.Edge) -> Bool
    ) {
        let number = numbers.count
        numbers[node] = number
        lowest[node] = number
        stack.append(node)
        onStack.insert(node)
        for edge in graph.edges(from: node) where isFollowed(edge) {
            if let other = numbers[edge.to] {
                if onStack.contains(edge.to) { lowest[node] = min(lowest[node] ?? number, other) }
            } else {
                visit(edge.to, graph: graph, isFollowed)
                lowest[node] = min(lowest[node] ?? number, lowest[edge.to] ?? number)
            }
        }
        guard lowest[node] == number else { return }
        var component: [ContainmentGraph.Node] = []
        while let last = stack.popLast() {
            onStack.remove(last)
            component.append(last)
            if last == node { break }
        }
        components.append(component)
    }
}
