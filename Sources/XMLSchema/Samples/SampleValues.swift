import XMLCodec

/// Makes values of simple types; a candidate counts where strict validation takes it.
struct SampleValues {
    private struct Key: Hashable {
        var type: TypeReference
        var extent: SampleDocument.Extent
    }

    private let schema: Schema
    private var rules: [TypeReference: SimpleTypeRule] = [:]
    private var known: [Key: String] = [:]
    private var identifierCount = 0
    /// What is to be said about types that no value was found for.
    private(set) var diagnostics: [Diagnostic] = []

    init(_ schema: Schema) {
        self.schema = schema
    }

    /// Begins another document, whose identifiers are its own.
    mutating func reset() {
        identifierCount = 0
    }

    /// A value of a simple type.
    mutating func text(
        of type: TypeReference,
        _ extent: SampleDocument.Extent,
        prefixes: inout SamplePrefixes
    ) -> String {
        if builtin(type) == .ID {
            identifierCount += 1
            let text = "id\(identifierCount)"
            if accepts(text, type) { return text }
        }
        let text = knownText(of: type, extent)
        return declared(text, of: type, in: file(of: text, type), prefixes: &prefixes)
    }

    private mutating func knownText(of type: TypeReference, _ extent: SampleDocument.Extent) -> String {
        let key = Key(type: type, extent: extent)
        if let text = known[key] { return text }
        let text = candidate(for: type, extent)
        if text == nil { report(type) }
        known[key] = text ?? ""
        return text ?? ""
    }

    private mutating func candidate(for type: TypeReference, _ extent: SampleDocument.Extent) -> String? {
        let rule = rule(of: type)
        for batch in candidates(for: type, extent) {
            let text = batch().first { candidate in
                let bytes = Array(candidate.utf8)
                return rule.violation(in: bytes.span) == nil
            }
            if let text { return text }
        }
        return nil
    }

    private mutating func candidates(
        for type: TypeReference,
        _ extent: SampleDocument.Extent
    ) -> [SampleCandidates.Batch] {
        switch type {
        case .complex: return []
        case .builtin(let builtin): return SampleCandidates(facets: Facets(), extent: extent).atomic(builtin)
        case .simple(let name):
            guard let type = schema.simpleTypes[name] else { return [] }
            let candidates = SampleCandidates(facets: type.facets, extent: extent)
            switch type.variety {
            case .atomic(let builtin): return candidates.atomic(builtin)
            case .list(let item):
                return candidates.list(of: SampleDocument.Extent.allCases.map { knownText(of: item, $0) })
            case .union(let members):
                let texts = members.map { knownText(of: $0, extent) }
                return candidates.union(of: extent == .minimal ? texts : texts.reversed())
            }
        }
    }

    private mutating func report(_ type: TypeReference) {
        guard case .simple(let name) = type, let definition = schema.simpleTypes[name] else { return }
        let names = DumpNames(schema.documents)
        let message = "no value was found for the type `\(names.text(name))`: samples with it may be invalid"
        let diagnostic = Diagnostic(.warning, message, at: definition.location)
        if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
    }

    // MARK: Rules

    /// Whether a text is a value of a type.
    mutating func accepts(_ text: String, _ type: TypeReference) -> Bool {
        let bytes = Array(text.utf8)
        return rule(of: type).violation(in: bytes.span) == nil
    }

    private mutating func rule(of type: TypeReference) -> SimpleTypeRule {
        if let known = rules[type] { return known }
        let rule = makeRule(of: type)
        rules[type] = rule
        return rule
    }

    private mutating func makeRule(of type: TypeReference) -> SimpleTypeRule {
        guard case .simple(let name) = type, let definition = schema.simpleTypes[name] else {
            return .builtin(builtin(type)?.rawValue ?? "")
        }
        let facets = definition.facets.parts
        switch definition.variety {
        case .atomic(let builtin): return SimpleTypeRule.builtin(builtin.rawValue).restricted(by: facets)
        case .list(let item): return .list(of: rule(of: item), facets: facets)
        case .union(let members): return .union(of: members.map { rule(of: $0) }, facets: facets)
        }
    }

    private func builtin(_ type: TypeReference) -> BuiltinType? {
        switch type {
        case .builtin(let builtin): builtin
        case .complex: nil
        case .simple(let name):
            if case .atomic(let builtin)? = schema.simpleTypes[name]?.variety { builtin } else { nil }
        }
    }

    // MARK: Qualified names

    /// A value that the schema declares, with the sample's own prefixes where it consists of names.
    func declared(_ text: String, of type: TypeReference, in file: String, prefixes: inout SamplePrefixes) -> String {
        guard holdsNames(type) else { return text }
        return text.xmlTokens.map { qualified($0, in: file, prefixes: &prefixes) }.joined(separator: " ")
    }

    private func holdsNames(_ type: TypeReference) -> Bool {
        if case .simple(let name) = type, case .list(let item)? = schema.simpleTypes[name]?.variety {
            return holdsNames(item)
        }
        return [.QName, .NOTATION].contains(builtin(type))
    }

    /// A name as a schema document writes it, with the sample's own prefix.
    private func qualified(_ text: String, in file: String, prefixes: inout SamplePrefixes) -> String {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        let prefix = parts.count > 1 ? parts[0] : ""
        let document = schema.documents.first { $0.file == file }
        guard let namespace = document?.prefixes[prefix], let local = parts.last else { return text }
        return prefixes.qualified(XMLName(local, in: namespace))
    }

    /// Where the value of an enumeration stands, or else its type.
    private func file(of text: String, _ type: TypeReference) -> String {
        guard case .simple(let name) = type, let definition = schema.simpleTypes[name] else { return "" }
        return definition.facets.enumeration.first { $0.value == text }?.location.file ?? definition.location.file
    }
}

extension Facets {
    /// The facets one by one, as rules take them.
    fileprivate var parts: [SimpleTypeFacet] {
        (whiteSpace.map { [SimpleTypeFacet("whiteSpace", $0.rawValue)] } ?? [])
            + numbers.map { SimpleTypeFacet($0.name, String($0.value)) }
            + bounds.map { SimpleTypeFacet($0.name, $0.value) }
            + patterns.map { SimpleTypeFacet("pattern", $0) }
            + enumeration.map { SimpleTypeFacet("enumeration", $0.value) }
    }
}
