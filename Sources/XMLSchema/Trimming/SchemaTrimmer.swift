public import XMLCodec

/// Keeps of a schema what a filter names and what that reaches.
public enum SchemaTrimmer {
    /// Trims a schema.
    ///
    /// - Parameters:
    ///   - schema: A resolved schema.
    ///   - filter: What to keep.
    ///   - resolve: Finds what a prefixed name means; `nil` if the prefix isn't known.
    /// - Returns: What is left; there are errors among the diagnostics where the filter names what the schema lacks, or
    ///   excludes what is needed. Linear in the size of the schema.
    public static func trim(
        _ schema: Schema,
        to filter: SchemaFilter,
        resolving resolve: @escaping (String) -> XMLName?
    ) -> TrimmedSchema {
        guard filter != SchemaFilter() else { return TrimmedSchema(schema) }
        var targets = FilterTargets(filter, in: schema, resolve)
        targets.resolve()
        var trimmed = TrimmedSchema(schema)
        trimmed.prunedChoices = ChoiceSelection(schema, targets).prunedChoices()
        let pruned = ChoicePruner(choices: trimmed.prunedChoices).prune(schema)
        guard !filter.keepsEverything else {
            trimmed.schema = pruned
            trimmed.diagnostics = targets.diagnostics
            return trimmed
        }
        var reachability = Reachability(pruned, excluded: targets.excluded)
        for (component, reason) in targets.roots {
            reachability.visit(component, because: .named(reason))
        }
        reachability.follow()
        trimmed.reasons = reachability.reasons
        trimmed.diagnostics = targets.diagnostics + reachability.diagnostics
        trimmed.schema = pruned.keeping(reachability.reasons, operations: targets.operations)
        return trimmed
    }
}

extension Schema {
    /// The schema without components that aren't among those to keep.
    fileprivate func keeping(
        _ kept: [TrimmedSchema.Component: TrimmedSchema.Reason],
        operations: [ServiceOperation]
    ) -> Schema {
        var result = self
        result.operations = operations
        result.elements = elements.filter { kept[.element($0.declaration.name)] != nil }
        for index in result.elements.indices {
            result.elements[index].declaration.substitutes.removeAll { kept[.element($0)] == nil }
        }
        result.simpleTypes = OrderedTypes()
        for type in simpleTypes.all where kept[.type(type.name)] != nil {
            result.simpleTypes[type.name] = type
        }
        result.complexTypes = OrderedTypes()
        for var type in complexTypes.all where kept[.type(type.name)] != nil {
            type.derivedTypes.removeAll { kept[.type($0)] == nil }
            type.content = type.content.mapElements { use in
                use.substitutes.removeAll { kept[.element($0)] == nil }
            }
            result.complexTypes[type.name] = type
        }
        return result
    }
}

extension ComplexType.Content {
    /// The content with every element changed.
    fileprivate func mapElements(_ change: (inout ElementUse) -> Void) -> Self {
        switch self {
        case .empty, .simple: self
        case .elements(let particle): .elements(particle.mapElements(change))
        case .mixed(let particle): .mixed(particle?.mapElements(change))
        }
    }
}

extension Particle {
    fileprivate func mapElements(_ change: (inout ElementUse) -> Void) -> Particle {
        var result = self
        switch term {
        case .element(var use):
            guard !use.substitutes.isEmpty else { break }
            change(&use)
            result.term = .element(use)
        case .sequence(let members): result.term = .sequence(members.map { $0.mapElements(change) })
        case .choice(let members): result.term = .choice(members.map { $0.mapElements(change) })
        case .all(let members): result.term = .all(members.map { $0.mapElements(change) })
        case .wildcard: break
        }
        return result
    }
}
