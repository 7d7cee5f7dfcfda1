/// What can be told about values without knowing all lexical forms: enough to find slips in defaults and facets.
extension SimpleType {
    /// What happens to white space; `nil` for a union, where it depends on the member.
    var effectiveWhiteSpace: Facets.WhiteSpace? {
        switch variety {
        case .atomic(let builtin): facets.whiteSpace ?? builtin.whiteSpace
        case .list: .collapse
        case .union: facets.whiteSpace
        }
    }

    /// Whether a value may belong to the type.
    ///
    /// The built-in base has to allow it, and it has to be one of the enumerated values of a type of strings. Patterns and
    /// bounds aren't tried.
    func allows(_ value: String) -> Bool {
        guard case .atomic(let builtin) = variety else { return true }
        guard builtin.allows(value) else { return false }
        if facets.enumeration.isEmpty || builtin.primitive != .string { return true }
        let text = effectiveWhiteSpace == .collapse ? value.xmlCollapsed : value
        return facets.enumeration.contains { $0.value == text }
    }
}

extension SimpleType.Variety {
    /// The facets that can constrain a type (XML Schema Part 2 §4.1.5).
    var applicableFacets: Set<FacetDeclaration.Kind> {
        switch self {
        case .atomic(let builtin): builtin.applicableFacets
        case .list: [.length, .minLength, .maxLength, .pattern, .enumeration, .whiteSpace]
        case .union: [.pattern, .enumeration]
        }
    }

    /// How messages name such types.
    var title: String {
        switch self {
        case .atomic(let builtin): "`xs:\(builtin.rawValue)`"
        case .list: "a list"
        case .union: "a union"
        }
    }
}

extension BuiltinType {
    /// Whether a text is in the lexical space of a numeric or boolean type; true for all others.
    func allows(_ text: String) -> Bool {
        let value = text.xmlCollapsed
        switch primitive {
        case .boolean:
            return ["true", "false", "1", "0"].contains(value)
        case .decimal:
            return DecimalNumber(value).map { integerBounds == nil || allows($0, value) } ?? false
        case .float, .double:
            return ["INF", "-INF", "NaN"].contains(value) || Self.isScientific(value)
        default:
            return true
        }
    }

    private func allows(_ number: DecimalNumber, _ text: String) -> Bool {
        guard LexicalForm.integer(text) != nil, let bounds = integerBounds else { return false }
        if let least = bounds.least.flatMap(DecimalNumber.init), number < least { return false }
        if let greatest = bounds.greatest.flatMap(DecimalNumber.init), greatest < number { return false }
        return true
    }

    /// XML Schema Part 2 §3.2.4.1: a decimal, with an integer exponent after `e` or `E`.
    private static func isScientific(_ text: String) -> Bool {
        let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
        guard let mantissa = parts.first, DecimalNumber(String(mantissa)) != nil else { return false }
        return parts.count == 1 || LexicalForm.integer(String(parts[1])) != nil
    }
}
