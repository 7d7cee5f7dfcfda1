import XMLSchema

/// Which values are kept on the heap: those that contain themselves, and big ones.
struct StorageDecision {
    /// The number of bytes up to which a value is stored in place; measured on generated code of many types, bigger
    /// ones cost more in value witnesses than a box costs in time.
    static let inlineLimit = 64

    private let heap: Set<ContainmentGraph.Edge>
    private var places: Set<Place> = []
    private let recursivePlaces: Set<Place>

    private struct Place: Hashable {
        var node: ContainmentGraph.Node
        var position: Int
    }

    /// Whether a property is boxed, or a case indirect.
    func isOnHeap(_ node: ContainmentGraph.Node, _ position: Int) -> Bool {
        places.contains(Place(node: node, position: position))
    }

    /// Whether a value on the heap can contain another one of its type; else it is there because it is large.
    func isRecursive(_ node: ContainmentGraph.Node, _ position: Int) -> Bool {
        recursivePlaces.contains(Place(node: node, position: position))
    }

    init(
        _ shapes: Shapes,
        graph: ContainmentGraph,
        _ options: GeneratorOptions,
        names: (StructureID) -> String,
        log: inout DiagnosticLog
    ) {
        let recursive = Self.recursiveEdges(in: graph)
        // Unknown content is a pointer in each struct.
        let empty = options.unknownContent == .preserve ? InlineSize.reference : InlineSize(0, hasSpare: false)
        var measure = SizeMeasure(shapes: shapes, graph: graph, heap: recursive, emptyStruct: empty)
        let components = graph.components { !recursive.contains($0) }
        for component in components {
            if Self.isCycle(component, graph: graph, without: recursive) {
                Self.report(component, shapes: shapes, names: names, log: &log)
            }
            for node in component { measure.add(node) }
        }
        heap = measure.heap
        places = Set(heap.map { Place(node: $0.from, position: $0.position) })
        recursivePlaces = Set(recursive.map { Place(node: $0.from, position: $0.position) })
    }

    /// The edges within a cycle that a step to the heap can be put on.
    private static func recursiveEdges(in graph: ContainmentGraph) -> Set<ContainmentGraph.Edge> {
        var component: [ContainmentGraph.Node: Int] = [:]
        for (number, nodes) in graph.components(following: { _ in true }).enumerated() {
            for node in nodes { component[node] = number }
        }
        let edges = graph.nodes.flatMap(graph.edges)
        return Set(edges.filter { $0.isBreakable && component[$0.from] == component[$0.to] })
    }

    private static func isCycle(
        _ component: [ContainmentGraph.Node],
        graph: ContainmentGraph,
        without heap: Set<ContainmentGraph.Edge>
    ) -> Bool {
        if component.count > 1 { return true }
        return component.contains { node in graph.edges(from: node).contains { $0.to == node && !heap.contains($0) } }
    }

    private static func report(
        _ component: [ContainmentGraph.Node],
        shapes: Shapes,
        names: (StructureID) -> String,
        log: inout DiagnosticLog
    ) {
        for case .structure(let id) in component {
            guard let location = shapes.structures[id]?.location else { continue }
            log.error("\(names(id)) contains itself: no value of it could ever end", at: location)
        }
    }
}

/// Adds up sizes, from what is contained to what contains it, and puts big values on the heap.
private struct SizeMeasure {
    let shapes: Shapes
    let graph: ContainmentGraph
    var heap: Set<ContainmentGraph.Edge>
    /// The size of a struct without properties of the schema.
    private let emptyStruct: InlineSize
    private var sizes: [ContainmentGraph.Node: InlineSize] = [:]

    init(shapes: Shapes, graph: ContainmentGraph, heap: Set<ContainmentGraph.Edge>, emptyStruct: InlineSize) {
        self.shapes = shapes
        self.graph = graph
        self.heap = heap
        self.emptyStruct = emptyStruct
    }

    mutating func add(_ node: ContainmentGraph.Node) {
        let edges = Dictionary(uniqueKeysWithValues: graph.edges(from: node).map { ($0.position, $0) })
        switch node {
        case .structure(let id):
            var total = emptyStruct
            for (position, property) in (shapes.structures[id]?.properties ?? []).enumerated() {
                total = total.followed(by: size(of: property, edges[position]))
            }
            sizes[node] = total
        case .choice(let id):
            let values = shapes[id].alternatives.map(\.value)
            sizes[node] = enumSize(values.enumerated().map { size(of: $1, edges[$0]) })
        case .polymorphic(let name):
            let count = shapes.polymorphics[name]?.alternatives.count ?? 0
            sizes[node] = enumSize((0..<count).map { size(of: nil, edges[$0]) })
        }
    }

    private func enumSize(_ payloads: [InlineSize]) -> InlineSize {
        InlineSize((payloads.map(\.bytes).max() ?? 0) + 1, hasSpare: true)
    }

    private mutating func size(of property: PropertyShape, _ edge: ContainmentGraph.Edge?) -> InlineSize {
        if property.cardinality.isRepeated { return .reference }
        let value = size(of: property.value, edge)
        return property.cardinality == .optional && property.initialValue == nil ? value.optional : value
    }

    private mutating func size(of value: ValueShape?, _ edge: ContainmentGraph.Edge?) -> InlineSize {
        let inline = edge.map { sizes[$0.to] ?? .reference } ?? value.map(Self.size) ?? .reference
        guard let edge, edge.isBreakable else { return inline }
        if inline.bytes > StorageDecision.inlineLimit { heap.insert(edge) }
        return heap.contains(edge) ? .reference : inline
    }

    private static func size(of value: ValueShape) -> InlineSize {
        switch value.kind {
        case .text(let text): value.isNillable ? text.size.optional : text.size
        case .binary, .fragment: InlineSize(16, hasSpare: true)
        case .list, .anyAttributes, .structure, .polymorphic, .choice: .reference
        }
    }
}
