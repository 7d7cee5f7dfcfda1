import XMLCodec

extension SchemaResolver {
    /// Compares references to keys with what they refer to (XML Schema Part 1 §3.11.6, Identity-constraint Definition
    /// Properties Correct).
    ///
    /// A warning is enough, since they are set aside; and what a key stands in may have been trimmed away.
    mutating func checkIdentityConstraints() {
        let keys = identityConstraints.filter { $0.category != .keyref }
        let fieldCounts = Dictionary(grouping: keys, by: \.name).mapValues { Set($0.map(\.fields.count)) }
        var seen: Set<SourceLocation> = []
        for reference in identityConstraints where seen.insert(reference.location).inserted {
            guard let name = reference.refer else { continue }
            guard let counts = fieldCounts[name] else {
                warn("unknown key \(name.localName.quoted)", at: reference)
                continue
            }
            if !counts.contains(reference.fields.count) {
                let names = "`\(reference.name.localName)` has another number of fields than `\(name.localName)`"
                warn(names, at: reference)
            }
        }
    }

    private mutating func warn(_ message: String, at reference: IdentityConstraint) {
        diagnostics.append(Diagnostic(.warning, message, at: reference.location))
    }
}
