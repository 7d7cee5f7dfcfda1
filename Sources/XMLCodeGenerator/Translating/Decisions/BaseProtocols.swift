import XMLSchema

/// The protocols of types that others are derived from, and who conforms to which.
struct BaseProtocols {
    /// A protocol: what it adds to its parent.
    struct Definition {
        var type: TypeName
        var name: String
        var parent: TypeName?
        /// The positions of the properties that it requires in the type's struct.
        var positions: [Int]
    }

    /// The protocols by the type that they belong to.
    private(set) var definitions: [TypeName: Definition] = [:]
    private var conformances: [TypeName: TypeName] = [:]
    private var requirements: [TypeName: [String: String]] = [:]

    /// `typeText` spells the type of a property as seen from file level.
    init(_ index: SchemaIndex, shapes: Shapes, names: TypeNames, typeText: (PropertyShape) -> String) {
        for name in index.schema.complexTypes.names {
            add(name, index, shapes, names, typeText)
        }
    }

    /// The protocol that the struct of a type conforms to.
    func conformance(of type: TypeName) -> TypeName? { conformances[type] }

    /// The protocols that the struct of a type conforms to, the most special first.
    func chain(of type: TypeName) -> [TypeName] {
        var result: [TypeName] = []
        var next = conformances[type]
        while let name = next {
            result.append(name)
            next = definitions[name]?.parent
        }
        return result
    }

    private mutating func add(
        _ name: TypeName,
        _ index: SchemaIndex,
        _ shapes: Shapes,
        _ names: TypeNames,
        _ typeText: (PropertyShape) -> String
    ) {
        guard requirements[name] == nil, let type = index.complexType(name) else { return }
        if let base = type.base { add(base, index, shapes, names, typeText) }
        let properties = shapes.structures[.type(name)]?.properties ?? []
        let signatures = Dictionary(properties.map { ($0.name, typeText($0)) }) { first, _ in first }
        let parent = index.chain(of: name).dropFirst().first { ancestor in
            definitions[ancestor] != nil
                && requirements[ancestor, default: [:]].allSatisfy { signatures[$0.key] == $0.value }
        }
        requirements[name] = signatures
        conformances[name] = parent
        let known = parent.flatMap { requirements[$0] } ?? [:]
        let positions = properties.indices.filter { known[properties[$0].name] == nil }
        guard let protocolName = names.protocols[name], !positions.isEmpty else { return }
        definitions[name] = Definition(type: name, name: protocolName, parent: parent, positions: positions)
        conformances[name] = name
    }
}
