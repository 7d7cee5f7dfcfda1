import XMLCodec
import XMLSchema

/// Writes content models over the numbers of fields.
struct ContentModels {
    private let index: SchemaIndex
    private let shapes: Shapes

    init(_ index: SchemaIndex, shapes: Shapes) {
        self.index = index
        self.shapes = shapes
    }

    /// The content model of a struct, or `nil` if its field table says all of it.
    func model(of shape: StructureShape) -> ContentParticle? {
        guard let particle = particle(of: shape.id) else { return nil }
        var fields: [XMLName: Int] = [:]
        var wildcard: Int?
        var members: [ContentParticle] = []
        for (property, numbers) in shape.numberedProperties(shapes) {
            var own: [ContentParticle] = []
            for (number, alternative) in zip(numbers, alternatives(of: property)) {
                switch alternative {
                case .element(let use): fields[use.name] = number
                case .wildcard: wildcard = number
                case .text: continue
                }
                own.append(ContentParticle(.field(number)))
            }
            if !own.isEmpty { members.append(Self.member(own, property.cardinality)) }
        }
        let model = content(particle, fields, wildcard).simplified
        return model == ContentParticle(.sequence(members)).simplified ? nil : model
    }

    private func particle(of id: StructureID) -> Particle? {
        var name: TypeName?
        switch id {
        case .type(let type): name = type
        case .element(let element):
            if case .complex(let type) = index.elements[element]?.declaration.type { name = type }
        }
        return switch name.flatMap({ index.complexType($0) })?.content {
        case .elements(let particle): particle
        case .mixed(let particle): particle
        case .empty, .simple, nil: nil
        }
    }

    /// What a property's fields stand for; nothing for attributes and the text of simple content.
    private func alternatives(of property: PropertyShape) -> [Slot.Alternative] {
        if case .choice(let id) = property.value.kind { return shapes[id].alternatives.map(\.content) }
        return switch property.origin {
        case .element(let use): [.element(use)]
        case .wildcard(let wildcard): [.wildcard(wildcard)]
        case .attribute, .anyAttributes, .text, .choice, .group: []
        }
    }

    private static func member(_ fields: [ContentParticle], _ cardinality: Cardinality) -> ContentParticle {
        ContentParticle(
            fields.count == 1 ? fields[0].term : .choice(fields),
            minimum: cardinality.isOptional ? 0 : 1,
            maximum: cardinality.isRepeated ? nil : 1
        )
    }

    private func content(_ particle: Particle, _ fields: [XMLName: Int], _ wildcard: Int?) -> ContentParticle {
        let term: ContentParticle.Term
        switch particle.term {
        case .element(let use):
            let numbers = index.alternatives(of: use).compactMap { fields[$0.name] }
            term = numbers.count == 1 ? .field(numbers[0]) : Self.oneOf(numbers)
        case .wildcard: term = wildcard.map(ContentParticle.Term.field) ?? .sequence([])
        case .sequence(let members): term = .sequence(members.map { content($0, fields, wildcard) })
        case .choice(let members): term = .choice(members.map { content($0, fields, wildcard) })
        case .all(let members) where members.contains(where: \.occurrence.isRepeated):
            // The blocks of a header: those that repeat may stand anywhere among the others.
            let blocks = members.map { ContentParticle(content($0, fields, wildcard).term) }
            return ContentParticle(.choice(blocks), minimum: 0, maximum: nil)
        case .all(let members): term = .all(members.map { content($0, fields, wildcard) })
        }
        return ContentParticle(term, minimum: particle.occurrence.minimum, maximum: particle.occurrence.maximum)
    }

    /// One of several fields; nothing where there are none, because what nothing can stand for was left out.
    private static func oneOf(_ numbers: [Int]) -> ContentParticle.Term {
        numbers.isEmpty ? .sequence([]) : .choice(numbers.map { ContentParticle(.field($0)) })
    }
}

extension StructureShape {
    /// The properties with the numbers of their fields.
    func numberedProperties(_ shapes: Shapes) -> [(property: PropertyShape, numbers: Range<Int>)] {
        var next = 0
        return properties.map { property in
            var count = 1
            if case .choice(let id) = property.value.kind { count = shapes[id].alternatives.count }
            defer { next += count }
            return (property, next..<(next + count))
        }
    }
}
