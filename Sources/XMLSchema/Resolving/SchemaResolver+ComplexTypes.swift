import XMLCodec

extension SchemaResolver {
    /// Writes out what complex types inherit.
    mutating func flattenComplexTypes() {
        for name in index.types.names {
            guard case .complex(let definition) = index.types[name] else { continue }
            _ = complexType(name, for: definition.location)
        }
    }

    private mutating func complexType(_ name: TypeName, for location: SourceLocation) -> FlattenedType? {
        guard case .complex(let definition) = index.types[name] else { return nil }
        switch complexTypes.start(name) {
        case .known(let type):
            return type
        case .cycle:
            report("the complex type `\(definition.name.title)` is derived from itself", at: location)
        case .tooLong:
            report("the complex type `\(definition.name.title)` is derived in too many steps", at: location)
        case .new:
            let type = flatten(definition)
            complexTypes.finish(name, type)
            return type
        }
        return nil
    }

    /// Combines what a type says with what it inherits (XML Schema Part 1 §3.4.2).
    private mutating func flatten(_ definition: ComplexTypeDefinition) -> FlattenedType? {
        var type = ComplexType(definition.name, at: definition.location)
        type.isAbstract = definition.isAbstract
        type.documentation = definition.documentation
        let attributes = expand(definition.attributes)
        switch definition.content {
        case .plain(let particle):
            var flattened = FlattenedType(type: type, particle: particle.flatMap { expand($0) })
            flattened.setContent(isMixed: definition.isMixed)
            flattened.type.attributes = attributes.uses
            flattened.type.anyAttribute = attributes.wildcard
            return flattened
        case .complex(let derivation, let base, let particle):
            let own = particle.flatMap { expand($0) }
            type.derivation = derivation
            guard let inherited = complexBase(base, of: type) else { return nil }
            var flattened = FlattenedType(type: type, particle: own)
            flattened.type.base = inherited.name
            flattened.setContent(isMixed: definition.isMixed)
            var derived = derive(flattened, attributes, from: inherited, at: base)
            if base.redefinition != nil { derived?.type.replace(inherited.flattened.type) }
            return derived
        case .simple(let derivation, let base, let restricted):
            type.derivation = derivation
            return simpleContent(type, attributes, from: base, restricted: restricted)
        case .faulty:
            return nil
        }
    }

    /// The base of complex content; `nil` if it is none, which is reported.
    private mutating func complexBase(_ reference: NameReference, of type: ComplexType) -> BaseType? {
        switch typeReference(reference) {
        case .builtin(.anyType):
            return BaseType.anyType(at: reference.location)
        case .complex(let name):
            checkFinal(.complex(name), type.derivation?.method, for: reference.location)
            return complexType(name, for: reference.location).map { BaseType(name: name, flattened: $0) }
        case .builtin, .simple:
            report("`xs:complexContent` needs a complex base; `\(reference.text)` is simple", at: reference.location)
            return nil
        case nil:
            return nil
        }
    }

    private mutating func derive(
        _ own: FlattenedType,
        _ attributes: AttributeList,
        from base: BaseType,
        at reference: NameReference
    ) -> FlattenedType? {
        var derived = own
        if own.type.derivation == .extension {
            guard let content = extended(base.flattened, by: own, at: reference) else { return nil }
            derived.particle = content.particle
            derived.type.content = content.type.content
        } else if case .mixed = own.type.content, !base.flattened.type.content.isMixed {
            report("mixed content can't restrict `\(reference.text)`, which isn't mixed", at: reference.location)
        }
        inherit(base.flattened.type, attributes, into: &derived.type, at: reference)
        return derived
    }

    /// What an extension contains (XML Schema Part 1 §3.4.2, §3.4.6, Derivation Valid (Extension) 1.4).
    private mutating func extended(
        _ base: FlattenedType,
        by own: FlattenedType,
        at reference: NameReference
    ) -> FlattenedType? {
        var result = own
        switch (base.type.content, own.type.content) {
        case (_, .empty):
            return base
        case (.empty, _):
            return own
        case (.simple, _):
            report("elements can't extend the simple content of `\(reference.text)`", at: reference.location)
            return nil
        case (.mixed, .elements), (.elements, .mixed):
            report("an extension is mixed if, and only if, its base is: `\(reference.text)`", at: reference.location)
            return nil
        default:
            break
        }
        guard let first = base.particle else { return own }
        guard let second = own.particle else { return base }
        if first.particle.term.isAll || second.particle.term.isAll {
            report("`xs:all` can't be extended, nor extend other content", at: reference.location)
            return nil
        }
        let sequence = Particle(
            .sequence([first.particle, second.particle]),
            at: second.particle.location
        )
        guard let measured = MeasuredParticle(sequence, of: [first, second]) else {
            report("the content model is too large", at: reference.location)
            return nil
        }
        result.particle = measured
        result.setContent(isMixed: own.type.content.isMixed)
        return result
    }

    /// The type of a value with attributes (XML Schema Part 1 §3.4.2).
    private mutating func simpleContent(
        _ type: ComplexType,
        _ attributes: AttributeList,
        from reference: NameReference,
        restricted: TypeName?
    ) -> FlattenedType? {
        guard let base = typeReference(reference) else { return nil }
        var type = type
        guard case .complex(let name) = base else {
            if type.derivation == .restriction {
                let message = "a restriction of simple content needs a complex base; `\(reference.text)` is simple"
                report(message, at: reference.location)
                return nil
            }
            guard base.isSimple else {
                report("`\(reference.text)` has no simple content", at: reference.location)
                return nil
            }
            type.content = .simple(base)
            type.attributes = attributes.uses
            type.anyAttribute = attributes.wildcard
            return FlattenedType(type: type)
        }
        checkFinal(base, type.derivation?.method, for: reference.location)
        guard let inherited = complexType(name, for: reference.location)?.type else { return nil }
        type.base = name
        guard let content = content(restricted, of: inherited) else {
            report("`\(reference.text)` has no simple content", at: reference.location)
            return nil
        }
        type.content = content
        inherit(inherited, attributes, into: &type, at: reference)
        if reference.redefinition != nil { type.replace(inherited) }
        return FlattenedType(type: type)
    }

    /// The content of a base, or the simple type that it is restricted to; `nil` if there is none.
    ///
    /// Mixed content can be restricted to a value, whose type then has to be given in place.
    private mutating func content(_ restricted: TypeName?, of base: ComplexType) -> ComplexType.Content? {
        guard let restricted else {
            if case .simple = base.content { return base.content }
            return nil
        }
        switch base.content {
        case .simple, .mixed: return simpleType(restricted, for: base.location).map { .simple(.simple($0.name)) }
        case .empty, .elements: return nil
        }
    }
}

extension ComplexType {
    /// Has the type derived from what the type that it redefines was derived from: that has no name any more.
    fileprivate mutating func replace(_ redefined: ComplexType) {
        base = redefined.base
        if base == nil || derivation == .extension { derivation = redefined.derivation }
    }
}
