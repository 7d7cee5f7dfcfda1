import XMLCodec

/// What a filter keeps of a schema and why, as a table.
public struct TrimReport {
    private let trimmed: TrimmedSchema
    private let original: Schema
    private let names: DumpNames

    /// Creates a report.
    ///
    /// - Parameters:
    ///   - trimmed: What is kept.
    ///   - original: What there was.
    public init(_ trimmed: TrimmedSchema, of original: Schema) {
        self.trimmed = trimmed
        self.original = original
        // Their own documents know the usual prefixes better than the description of a service does.
        names = DumpNames(original.documents.filter { !$0.targetNamespace.isEmpty } + original.documents)
    }

    /// The components by kind in order of definition, each with what it was reached from first, the choices that have lost
    /// alternatives, and totals.
    public var text: String {
        let rows = components(of: trimmed.schema).flatMap { kind, components in
            components.map { (kind, names.name($0), reason(of: $0)) }
        }
        let kinds = rows.map(\.0.count).max() ?? 0
        let width = rows.map(\.1.count).max() ?? 0
        var text = ""
        for (kind, name, reason) in rows {
            let columns = kind.padded(to: kinds) + "  " + name
            text += (reason.isEmpty ? columns : columns.padded(to: kinds + 2 + width) + "  " + reason) + "\n"
        }
        for (place, choice) in trimmed.prunedChoices.sorted(by: { $0.key < $1.key }) {
            let count = choice.dropped.count
            text += "\(place): the choice has lost \(count) \(count == 1 ? "alternative" : "alternatives")\n"
        }
        return text + total + "\n"
    }

    /// The numbers of components, those of anonymous types left out.
    public var total: String {
        let kept = components(of: trimmed.schema).map { ($0.kind, global($0.components)) }
        let all = components(of: original).map { global($0.components) }
        let parts = kept.map { "\($0.1) \($0.0)\($0.1 == 1 ? "" : "s")" }.joined(separator: ", ")
        return "\(kept.map(\.1).reduce(0, +)) of \(all.reduce(0, +)) components: \(parts)"
    }

    private func components(of schema: Schema) -> [(kind: String, components: [TrimmedSchema.Component])] {
        [
            ("element", schema.elements.map { .element($0.declaration.name) }),
            ("complex type", schema.complexTypes.names.map { .type($0) }),
            ("simple type", schema.simpleTypes.names.map { .type($0) }),
        ]
    }

    private func global(_ components: [TrimmedSchema.Component]) -> Int {
        components.count { component in
            if case .type(let name) = component { !name.isAnonymous } else { true }
        }
    }

    private func reason(of component: TrimmedSchema.Component) -> String {
        switch trimmed.reasons[component] {
        case nil: ""
        case .named(let text): text
        case .used(let other): "used by \(names.name(other))"
        case .base(let other): "base of \(names.name(other))"
        case .substitute(let other): "in place of \(names.name(other))"
        }
    }
}

extension DumpNames {
    /// The name of a component without its kind.
    fileprivate func name(_ component: TrimmedSchema.Component) -> String {
        switch component {
        case .element(let name): text(name)
        case .type(let name): text(name)
        }
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
