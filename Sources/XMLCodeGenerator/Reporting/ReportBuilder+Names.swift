import XMLCodec
import XMLSchema

extension ReportBuilder {
    /// Adds the names that aren't what they would be by rule, because others have those.
    mutating func addRenamings() {
        var changed = names.changes.map { change in
            SchemaReport.Renaming(
                component: change.claim.description,
                wanted: change.claim.name,
                name: change.name,
                owner: change.owner,
                overridePath: overrideKey(of: change.claim.target)?.text(prefixes),
                location: change.claim.location
            )
        }
        for id in shapes.order {
            guard case .type(let type) = id else { continue }
            changed += (shapes.structures[id]?.properties ?? []).compactMap { renaming(of: $0, in: type) }
        }
        changed += shapes.choices.flatMap(renamings)
        changed += schema.simpleTypes.names.flatMap(renamings)
        report.renamings = changed.sorted { $0.location < $1.location }
    }

    private func overrideKey(of target: NameClaim.Target) -> NameOverrides.Key? {
        switch target {
        case .type(let type), .adoption(let type), .typeProtocol(let type):
            guard let component = NameOverrides.component(of: type) else { return nil }
            let inside = type.path.dropFirst().joined(separator: "/")
            return NameOverrides.Key(kind: .type, component: component, member: inside.isEmpty ? nil : inside)
        case .element(let name, _), .group(let name): return NameOverrides.Key(kind: .element, component: name)
        }
    }

    // MARK: Members

    private func renaming(of property: PropertyShape, in type: TypeName) -> SchemaReport.Renaming? {
        let name: XMLName
        switch property.origin {
        case .attribute(let use): name = use.name
        case .element(let use), .group(let use): name = use.name
        case .anyAttributes, .text, .wildcard, .choice: return nil
        }
        // Inherited properties have the names that they have in the base, which is where they are reported.
        guard let member = property.overrideNames.first else { return nil }
        let component = member == name.localName ? "element" : "attribute"
        return renaming(
            "\(component) \(prefixes.qualified(name)) of \(prefixes.qualified(type))",
            wanted: vocabulary.spelling.member(name.localName),
            property.name,
            of: member,
            in: type,
            at: property.location
        )
    }

    private func renamings(of choice: ChoiceShape) -> [SchemaReport.Renaming] {
        guard let type = choice.owner else { return [] }
        return choice.alternatives.compactMap { alternative in
            guard let use = alternative.element else { return nil }
            return renaming(
                "alternative \(prefixes.qualified(use.name)) of \(prefixes.qualified(type))",
                wanted: vocabulary.spelling.member(use.name.localName),
                alternative.caseName,
                of: use.name.localName,
                in: type,
                at: use.location
            )
        }
    }

    private func renamings(of enumeration: TypeName) -> [SchemaReport.Renaming] {
        vocabulary.enumerations[enumeration].compactMap { enumerationCase in
            let value = enumerationCase.value.value
            return renaming(
                "value '\(value)' of \(prefixes.qualified(enumeration))",
                wanted: vocabulary.spelling.member(value),
                enumerationCase.name,
                of: value,
                in: enumeration,
                at: enumerationCase.value.location
            )
        }
    }

    private func renaming(
        _ component: String,
        wanted: String,
        _ name: String,
        of member: String,
        in type: TypeName,
        at location: SourceLocation
    ) -> SchemaReport.Renaming? {
        guard name != wanted, vocabulary.overrides[type, [member]] == nil else { return nil }
        let key = NameOverrides.component(of: type).map {
            NameOverrides.Key(component: $0, member: NameOverrides.path(to: member, in: type))
        }
        return SchemaReport.Renaming(
            component: component,
            wanted: wanted,
            name: name,
            overridePath: key?.text(prefixes),
            location: location
        )
    }
}
