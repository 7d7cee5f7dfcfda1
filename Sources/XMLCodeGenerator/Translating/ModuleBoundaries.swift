import XMLCodec
import XMLSchema

/// Makes a schema forget what the code of imported modules doesn't know: types and elements outside of them that are
/// derived from theirs, or belong to their substitution groups.
struct ModuleBoundaries {
    private let modules: Modules
    private let prefixes: Prefixes
    /// The types whose enums are made in this module, which knows everything.
    private let adopted: Set<TypeName>

    /// The schema as it is seen across modules; what gets lost is a warning.
    static func apply(
        to schema: Schema,
        modules: Modules,
        prefixes: Prefixes,
        log: inout DiagnosticLog
    ) -> Schema {
        guard !modules.imported.isEmpty else { return schema }
        let adopted = Set(SchemaIndex(schema).adoptedTypes(modules))
        let boundaries = ModuleBoundaries(modules: modules, prefixes: prefixes, adopted: adopted)
        var result = schema
        for type in schema.complexTypes.all {
            boundaries.reportUnknown(to: type, in: schema, log: &log)
            result.complexTypes[type.name] = boundaries.confined(type)
        }
        for position in schema.elements.indices {
            boundaries.reportUnknown(to: schema.elements[position].declaration, in: schema, log: &log)
            result.elements[position].declaration = boundaries.confined(schema.elements[position].declaration)
        }
        return result
    }

    private func isKnown(_ namespace: String, to other: String) -> Bool {
        !modules.isImported(other) || modules.areTogether(namespace, other)
    }

    // MARK: Warnings

    private func reportUnknown(to type: ComplexType, in schema: Schema, log: inout DiagnosticLog) {
        guard type.isAbstract, !adopted.contains(type.name) else { return }
        let module = modules.module(of: type.name.namespace)
        for derived in type.derivedTypes where !isKnown(derived.namespace, to: type.name.namespace) {
            log.warning(
                "type \(prefixes.qualified(derived)) can't stand for its abstract base "
                    + "\(prefixes.qualified(type.name)): the module \(module), which holds the base, doesn't know it",
                at: schema.complexTypes[derived]?.location
            )
        }
    }

    private func reportUnknown(to head: ElementUse, in schema: Schema, log: inout DiagnosticLog) {
        let module = modules.module(of: head.name.namespace)
        let unknown = Set(head.substitutes.filter { !isKnown($0.namespace, to: head.name.namespace) })
        for element in schema.elements where unknown.contains(element.declaration.name) {
            log.warning(
                "element \(prefixes.qualified(element.declaration.name)) can't stand for "
                    + "\(prefixes.qualified(head.name)): the module \(module), which holds the substitution group, "
                    + "doesn't know it",
                at: element.declaration.location
            )
        }
    }

    // MARK: Forgetting

    private func confined(_ type: ComplexType) -> ComplexType {
        var result = type
        if !adopted.contains(type.name) {
            result.derivedTypes.removeAll { !isKnown($0.namespace, to: type.name.namespace) }
        }
        switch type.content {
        case .empty, .simple: break
        case .elements(let particle): result.content = .elements(confined(particle))
        case .mixed(let particle): result.content = .mixed(particle.map(confined))
        }
        return result
    }

    private func confined(_ particle: Particle) -> Particle {
        var result = particle
        switch particle.term {
        case .element(let use): result.term = .element(confined(use))
        case .sequence(let members): result.term = .sequence(members.map(confined))
        case .choice(let members): result.term = .choice(members.map(confined))
        case .all(let members): result.term = .all(members.map(confined))
        case .wildcard: break
        }
        return result
    }

    private func confined(_ use: ElementUse) -> ElementUse {
        var result = use
        result.substitutes.removeAll { !isKnown($0.namespace, to: use.name.namespace) }
        if result.substitutes == [use.name] { result.substitutes = [] }
        return result
    }
}
