/// A constraining facet as it was written (XML Schema Part 2 §4.3).
struct FacetDeclaration {
    /// The facets that there are.
    enum Kind: String, CaseIterable {
        case enumeration, pattern, whiteSpace
        case length, minLength, maxLength
        case minInclusive, maxInclusive, minExclusive, maxExclusive
        case totalDigits, fractionDigits
    }

    let kind: Kind
    let value: String
    /// Whether restrictions can't change it.
    let isFixed: Bool
    let documentation: String?
    let location: SourceLocation
}
