import XMLCodec
import XMLSchema

extension ReportBuilder {
    /// The number of choices for which it is counted what they drag in: each time the schema is followed anew.
    private static let weighedChoiceCount = 10

    // MARK: Storage

    /// Adds the values that are kept on the heap.
    mutating func addBoxes() {
        for id in shapes.order {
            guard let structure = shapes.structures[id], case .type(let type) = id else { continue }
            for (position, property) in structure.properties.enumerated() {
                let name = "\(structure.swiftName).\(property.name)"
                addBox(.structure(id), position, type, "\(name) is boxed", at: property.location)
            }
        }
        for (number, choice) in shapes.choices.enumerated() {
            for (position, alternative) in choice.alternatives.enumerated() {
                let detail = "\(choice.swiftName).\(alternative.caseName) is indirect"
                let node = ContainmentGraph.Node.choice(ChoiceID(number: number))
                addBox(node, position, choice.owner, detail, at: alternative.content.location)
            }
        }
    }

    private mutating func addBox(
        _ node: ContainmentGraph.Node,
        _ position: Int,
        _ owner: TypeName?,
        _ detail: String,
        at location: SourceLocation
    ) {
        guard decisions.storage.isOnHeap(node, position) else { return }
        let reason = decisions.storage.isRecursive(node, position) ? "recursive" : "large"
        report.boxes.append(entry(reason, owner.map(prefixes.qualified) ?? "", detail, at: location))
    }

    // MARK: Content

    /// Adds choices, wildcards, mixed content and the number of fields.
    mutating func addContent() {
        for id in shapes.order {
            guard let structure = shapes.structures[id] else { continue }
            for (property, numbers) in structure.numberedProperties(shapes) {
                report.fieldCount += numbers.count
                addWildcard(of: property, in: structure)
            }
        }
        for choice in shapes.choices { addChoice(choice) }
        report.choices.sort { ($1.alternativeCount, $0.location) < ($0.alternativeCount, $1.location) }
        weighChoices()
        for type in schema.complexTypes.all {
            guard case .mixed = type.content, let name = names.types[type.name] else { continue }
            let text = shapes.structures[.type(type.name)]?.properties.first { property in
                if case .text = property.origin { true } else { false }
            }
            let detail =
                text.map { "\(name).\($0.name): String" } ?? "\(name).content: text and elements in document order"
            report.mixedTypes.append(entry("mixed", prefixes.qualified(type.name), detail, at: type.location))
        }
        var seen: Set<SourceLocation> = []
        report.wildcards = report.wildcards.filter { seen.insert($0.location).inserted }
    }

    private mutating func addWildcard(of property: PropertyShape, in structure: StructureShape) {
        guard case .type(let type) = structure.id else { return }
        let kind: String
        let wildcard: Wildcard
        switch property.origin {
        case .wildcard(let found): (kind, wildcard) = ("any", found)
        case .anyAttributes(let found): (kind, wildcard) = ("anyAttribute", found)
        case .attribute, .text, .element, .choice, .group: return
        }
        let detail = "\(structure.swiftName).\(property.name)\(wildcard.namespaceFact), \(wildcard.processingFact)"
        report.wildcards.append(entry(kind, prefixes.qualified(type), detail, at: wildcard.location))
    }

    private mutating func addChoice(_ choice: ChoiceShape) {
        let owner = choice.owner.map(prefixes.qualified) ?? ""
        let elementCount = choice.alternatives.count { $0.element != nil }
        for case .wildcard(let wildcard) in choice.content where !wildcard.standsForPruned {
            let detail = "an alternative of \(choice.swiftName)\(wildcard.namespaceFact), \(wildcard.processingFact)"
            report.wildcards.append(entry("any", owner, detail, at: wildcard.location))
        }
        guard choice.owner != nil, elementCount > 1, !choice.isMixed else { return }
        report.choices.append(
            SchemaReport.Choice(
                type: owner,
                swiftName: choice.swiftName,
                alternativeCount: elementCount,
                location: choice.location
            )
        )
    }

    /// Tells of the biggest choices what the types that they stand in would need without them.
    private mutating func weighChoices() {
        let owners = Dictionary(shapes.choices.map { ($0.swiftName, $0.owner) }) { first, _ in first }
        for position in report.choices.indices.prefix(Self.weighedChoiceCount) {
            let choice = report.choices[position]
            guard let owner = owners[choice.swiftName] ?? nil else { continue }
            report.choices[position].componentCount = schema.componentCount(neededBy: owner)
            report.choices[position].componentCountWithout =
                schema.componentCount(neededBy: owner, ignoringChoiceAt: choice.location)
        }
    }
}
