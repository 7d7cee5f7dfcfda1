/// The facets that constrain simple types (XML Schema Part 2 §4.3), and the fixed values of declarations.
public enum XMLFacet: String, Hashable, Sendable {
    case enumeration, pattern
    case length, minLength, maxLength
    case minInclusive, maxInclusive, minExclusive, maxExclusive
    case totalDigits, fractionDigits
    /// The declaration of the element or attribute fixes its value (XML Schema Part 1 §3.2.1, §3.3.1).
    case fixed
}
