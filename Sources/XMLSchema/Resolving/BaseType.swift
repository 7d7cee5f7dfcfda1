/// The base of a complex type.
struct BaseType {
    /// Its name; `nil` for `xs:anyType`.
    var name: TypeName?

    /// What is inherited from it.
    var flattened: FlattenedType

    /// The ur-type: any elements, mixed with text, and any attributes (XML Schema Part 1 §3.4.7).
    static func anyType(at location: SourceLocation) -> BaseType {
        var type = ComplexType(TypeName("anyType", in: BuiltinType.namespace), at: location)
        let wildcard = Wildcard(.any, processing: .lax, at: location)
        let any = Particle(.wildcard(wildcard), occurrence: Occurrence(minimum: 0, maximum: nil), at: location)
        type.content = .mixed(any)
        type.anyAttribute = wildcard
        return BaseType(flattened: FlattenedType(type: type, particle: MeasuredParticle(any)))
    }
}

extension FlattenedType {
    /// Makes the content of the particle.
    mutating func setContent(isMixed: Bool) {
        if isMixed {
            type.content = .mixed(particle?.particle)
        } else {
            type.content = particle.map { .elements($0.particle) } ?? .empty
        }
    }
}

extension ComplexType.Content {
    /// Whether text can stand between child elements.
    var isMixed: Bool {
        if case .mixed = self { true } else { false }
    }
}

extension Particle.Term {
    var isAll: Bool {
        if case .all = self { true } else { false }
    }
}
