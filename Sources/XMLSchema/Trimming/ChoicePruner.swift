import XMLCodec

/// Takes alternatives out of choices and puts a wildcard in their place.
struct ChoicePruner {
    /// The choices to prune, by their places.
    let choices: [SourceLocation: TrimmedSchema.PrunedChoice]

    /// The schema with pruned choices.
    func prune(_ schema: Schema) -> Schema {
        guard !choices.isEmpty else { return schema }
        var result = schema
        for var type in schema.complexTypes.all {
            switch type.content {
            case .empty, .simple: continue
            case .elements(let particle): type.content = .elements(prune(particle))
            case .mixed(let particle): type.content = .mixed(particle.map(prune))
            }
            result.complexTypes[type.name] = type
        }
        return result
    }

    private func prune(_ particle: Particle) -> Particle {
        var result = particle
        switch particle.term {
        case .element, .wildcard: break
        case .sequence(let members): result.term = .sequence(members.map(prune))
        case .all(let members): result.term = .all(members.map(prune))
        case .choice(let members):
            guard let choice = choices[particle.location] else {
                result.term = .choice(members.map(prune))
                break
            }
            var kept = members.filter { !choice.dropped.contains($0.location) }.map(prune)
            if choice.isOpen {
                kept.append(Particle(.wildcard(.forPrunedAlternatives(at: particle.location)), at: particle.location))
            }
            result.term = .choice(kept)
        }
        return result
    }
}

extension Wildcard {
    /// What stands for the alternatives that a choice has lost.
    static func forPrunedAlternatives(at location: SourceLocation) -> Wildcard {
        var wildcard = Wildcard(.any, processing: .skip, at: location)
        wildcard.standsForPruned = true
        return wildcard
    }
}

/// The mark of a choice in a schema that has been trimmed: an `xs:appinfo` with this source.
///
/// A wildcard of XML Schema's own would make the content model ambiguous (XML Schema Part 1 §3.8.6, Unique Particle
/// Attribution).
enum PruningMark {
    static let source = "urn:xml-codegen:pruned"

    /// Whether a choice in a schema document has lost alternatives.
    static func isOn(_ choice: SchemaElement) -> Bool {
        choice.children.contains { annotation in
            annotation.schemaName == "annotation"
                && annotation.children.contains { $0.schemaName == "appinfo" && $0["source"] == source }
        }
    }
}
