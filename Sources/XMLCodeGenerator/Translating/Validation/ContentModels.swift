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
        var fields = ElementFields()
        var members: [ContentParticle] = []
        for (property, numbers) in shape.numberedProperties(shapes) {
            let own = zip(numbers, contents(of: property)).filter { !$0.1.isText }
            for (number, content) in own { fields.add(number, for: content, among: numbers) }
            if !own.isEmpty { members.append(Self.member(own.map(\.0), property.cardinality)) }
        }
        let model = content(particle, fields).simplified
        return model == ContentParticle(.sequence(members)).simplified ? nil : model
    }

    private func particle(of id: StructureID) -> Particle? {
        switch index.typeName(of: id).flatMap({ index.complexType($0) })?.content {
        case .elements(let particle): particle
        case .mixed(let particle): particle
        case .empty, .simple, nil: nil
        }
    }

    /// What a property's fields stand for; nothing for attributes and the text of simple content.
    private func contents(of property: PropertyShape) -> [Slot.Alternative] {
        if case .choice(let id) = property.value.kind { return shapes[id].alternatives.map(\.content) }
        return switch property.origin {
        case .element(let use): [.element(use)]
        case .wildcard(let wildcard): [.wildcard(wildcard)]
        case .attribute, .anyAttributes, .text, .choice, .group: []
        }
    }

    private static func member(_ numbers: [Int], _ cardinality: Cardinality) -> ContentParticle {
        let fields = numbers.map { ContentParticle(.field($0)) }
        return ContentParticle(
            fields.count == 1 ? fields[0].term : .choice(fields),
            minimum: cardinality.isOptional ? 0 : 1,
            maximum: cardinality.isRepeated ? nil : 1
        )
    }

    private func content(_ particle: Particle, _ fields: ElementFields) -> ContentParticle {
        let term: ContentParticle.Term
        switch particle.term {
        case .element, .wildcard: term = Self.oneOf(numbers(for: particle, fields))
        case .sequence(let members): term = .sequence(members.map { content($0, fields) })
        case .choice(let members): term = .choice(members.map { content($0, fields) })
        case .all(let members) where members.contains(where: \.occurrence.isRepeated):
            // The blocks of a header: those that repeat may stand anywhere among the others.
            let blocks = Set(members.flatMap { numbers(for: $0, fields) })
            return ContentParticle(Self.oneOf(blocks.sorted()), minimum: 0, maximum: nil)
        case .all(let members): term = .all(members.map { content($0, fields) })
        }
        return ContentParticle(term, minimum: particle.occurrence.minimum, maximum: particle.occurrence.maximum)
    }

    /// The fields of an element or a wildcard.
    private func numbers(for particle: Particle, _ fields: ElementFields) -> [Int] {
        switch particle.term {
        case .element(let use): index.alternatives(of: use).compactMap { fields[$0.name] }
        case .wildcard(let wildcard): fields.numbers(for: wildcard)
        case .sequence, .choice, .all: []
        }
    }

    /// One of several fields; nothing where there are none, because what nothing can stand for was left out.
    private static func oneOf(_ numbers: [Int]) -> ContentParticle.Term {
        switch numbers.count {
        case 0: .sequence([])
        case 1: .field(numbers[0])
        default: .choice(numbers.map { ContentParticle(.field($0)) })
        }
    }
}

/// The numbers of a struct's fields that hold elements, by what they hold.
private struct ElementFields {
    private var elements: [XMLName: Int] = [:]
    private var wildcards: [(wildcard: Wildcard, number: Int, property: Range<Int>)] = []

    mutating func add(_ number: Int, for content: Slot.Alternative, among property: Range<Int>) {
        switch content {
        case .element(let use): elements[use.name] = number
        case .wildcard(let wildcard): wildcards.append((wildcard, number, property))
        case .text: break
        }
    }

    /// The field of an element.
    subscript(name: XMLName) -> Int? { elements[name] }

    /// The fields of what a wildcard of the schema takes: its own, or that of the wildcards it was joined with; those of
    /// wildcards that share its list, which what both allow may go to; and those of elements that it allows, since an
    /// element goes to its own field wherever it stands.
    func numbers(for wildcard: Wildcard) -> [Int] {
        let isAllowed = { (other: Wildcard.Namespaces) in wildcard.namespaces.intersection(other) != .oneOf([]) }
        let own = wildcards.filter { $0.wildcard.location == wildcard.location }
        let joined = wildcards.filter { other in
            guard isAllowed(other.wildcard.namespaces) else { return false }
            return own.isEmpty || own.contains { $0.property == other.property }
        }
        // What stands for alternatives that were pruned takes none of those that are left.
        let known = wildcard.standsForPruned ? [:] : elements.filter { isAllowed(.oneOf([$0.key.namespace])) }
        return known.values.sorted() + joined.map(\.number)
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
