import XMLCodec
import XMLSchema

extension ReportBuilder {
    /// Adds what is read and means nothing for the code.
    mutating func addSetAside() {
        var entries = identityConstraints + notations + derivedTypes
        for location in schema.documents.flatMap(\.appinfo) {
            entries.append(entry("appinfo", "", "not read", at: location))
        }
        var seen: Set<SourceLocation> = []
        // What stands in a group or in a base is met wherever that is used.
        report.setAside = entries.filter { seen.insert($0.location).inserted }.sorted { $0.location < $1.location }
    }

    private var identityConstraints: [SchemaReport.Entry] {
        let uses = schema.elements.map(\.declaration) + schema.complexTypes.all.flatMap(\.elementUses)
        return uses.flatMap { use in
            use.identityConstraints.map { constraint in
                let fields = constraint.fields.joined(separator: ", ")
                let refer = constraint.refer.map { " refers to \(prefixes.qualified($0))," } ?? ""
                let owner = "of element \(use.name.localName)"
                let detail = "\(owner):\(refer) selector \(constraint.selector), fields \(fields)"
                let name = prefixes.qualified(constraint.name)
                return entry(constraint.category.rawValue, name, detail, at: constraint.location)
            }
        }
    }

    private var notations: [SchemaReport.Entry] {
        schema.notations.map { notation in
            let identifiers = [notation.publicIdentifier, notation.systemIdentifier].compactMap { $0 }
            let detail = identifiers.isEmpty ? "no identifier" : identifiers.joined(separator: ", ")
            return entry("notation", prefixes.qualified(notation.name), detail, at: notation.location)
        }
    }

    /// The types that elements have and that others are derived from, without being abstract.
    private var derivedTypes: [SchemaReport.Entry] {
        let used = index.elementTypes
        return schema.complexTypes.all.compactMap { type in
            guard !type.isAbstract, !type.derivedTypes.isEmpty, used.contains(.complex(type.name)) else { return nil }
            let name = prefixes.qualified(type.name)
            let count = type.derivedTypes.count
            let others = count == 1 ? prefixes.qualified(type.derivedTypes[0]) : "\(count) derived types"
            let detail = "elements are decoded as this type where xsi:type names \(others)"
            return entry("xsi:type", name, detail, at: type.location)
        }
    }

    func entry(_ kind: String, _ name: String, _ detail: String, at location: SourceLocation) -> SchemaReport.Entry {
        SchemaReport.Entry(kind: kind, name: name, detail: detail, location: location)
    }
}

extension ComplexType {
    /// All elements that the content uses, in order.
    var elementUses: [ElementUse] {
        switch content {
        case .empty, .simple: []
        case .elements(let particle): particle.elementUses
        case .mixed(let particle): particle?.elementUses ?? []
        }
    }
}

extension Particle {
    fileprivate var elementUses: [ElementUse] {
        switch term {
        case .element(let use): [use]
        case .sequence(let members), .choice(let members), .all(let members): members.flatMap(\.elementUses)
        case .wildcard: []
        }
    }
}
