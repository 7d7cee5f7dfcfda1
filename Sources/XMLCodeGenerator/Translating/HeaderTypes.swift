import XMLCodec
import XMLSchema

/// Types for the headers of messages, which schemas have none of: one for each set of header blocks that operations have,
/// nested in the type of the first operation's request.
struct HeaderTypes {
    /// The direction of a message.
    enum Direction: String, CaseIterable, Hashable {
        case request = "RequestHeader"
        case response = "ResponseHeader"
    }

    private struct Key: Hashable {
        var direction: Direction
        var blocks: [XMLName]
    }

    /// The schema with these types.
    private(set) var schema: Schema
    private var types: [Key: TypeName] = [:]
    private var facts: [TypeName: String] = [:]
    private let elements: [XMLName: Schema.GlobalElement]

    init(of schema: Schema) {
        self.schema = schema
        elements = Dictionary(schema.elements.map { ($0.declaration.name, $0) }) { first, _ in first }
        for operation in schema.operations {
            for direction in Direction.allCases { add(direction, operation) }
        }
    }

    /// The type of an operation's header; `nil` where it has no blocks.
    func type(_ direction: Direction, of operation: ServiceOperation) -> TypeName? {
        types[Key(direction: direction, blocks: Self.blocks(direction, of: operation))]
    }

    /// What to say about a type for headers; `nil` for all other types.
    func fact(about type: TypeName) -> String? { facts[type] }

    private mutating func add(_ direction: Direction, _ operation: ServiceOperation) {
        let key = Key(direction: direction, blocks: Self.blocks(direction, of: operation))
        guard !key.blocks.isEmpty, types[key] == nil else { return }
        let name = unusedName(direction, operation)
        var particles = key.blocks.compactMap { block in
            elements[block].map { element in
                var use = element.declaration
                use.isReference = true
                let occurrence = Occurrence(minimum: 0)
                return Particle(.element(use), occurrence: occurrence, at: operation.location)
            }
        }
        let others = Wildcard(.any, processing: .lax, at: operation.location)
        let occurrence = Occurrence(minimum: 0, maximum: nil)
        particles.append(Particle(.wildcard(others), occurrence: occurrence, at: operation.location))
        var type = ComplexType(name, at: operation.location)
        type.content = .elements(Particle(.all(particles), at: operation.location))
        schema.complexTypes[name] = type
        types[key] = name
        let what = direction == .request ? "requests" : "responses"
        facts[name] = "The header blocks of \(what), those of the service first."
    }

    /// The name of a type nested in that of the request.
    private func unusedName(_ direction: Direction, _ operation: ServiceOperation) -> TypeName {
        var owner = TypeName(path: [operation.name], in: operation.request.body.namespace, symbolSpace: .element)
        if case .complex(let type)? = elements[operation.request.body]?.declaration.type { owner = type }
        var name = owner
        name.path.append(direction.rawValue)
        var number = 2
        while schema.complexTypes[name] != nil {
            name.path[name.path.count - 1] = "\(direction.rawValue)\(number)"
            number += 1
        }
        return name
    }

    private static func blocks(_ direction: Direction, of operation: ServiceOperation) -> [XMLName] {
        let message = direction == .request ? operation.request : operation.response
        var seen: Set<XMLName> = []
        return message.headers.filter { seen.insert($0).inserted }.sorted {
            ($0.namespace, $0.localName) < ($1.namespace, $1.localName)
        }
    }
}
