/// The constraining facets of a simple type (XML Schema Part 2 §4.3), inherited ones included.
///
/// What built-in types are constrained to by themselves, such as the bounds of `xs:int`, isn't repeated.
public struct Facets: Hashable, Sendable {
    /// What happens to white space before a value is read.
    public enum WhiteSpace: String, Hashable, Sendable {
        case preserve, replace, collapse
    }

    /// One value of an enumeration.
    public struct EnumerationValue: Hashable, Sendable {
        /// The value's lexical form, with white space collapsed if the type collapses it.
        public var value: String
        /// What the schema says about it.
        public var documentation: String?
        /// Where it stands.
        public var location: SourceLocation

        /// Creates a value.
        public init(_ value: String, documentation: String? = nil, at location: SourceLocation) {
            self.value = value
            self.documentation = documentation
            self.location = location
        }
    }

    /// The values allowed, each once; empty where the type isn't an enumeration.
    public var enumeration: [EnumerationValue] = []
    /// The patterns, one per derivation step; alternatives of one step are joined by `|`.
    public var patterns: [String] = []
    /// What happens to white space; `nil` where no facet says so and the built-in base decides.
    public var whiteSpace: WhiteSpace?
    /// The length in characters, octets or list items.
    public var length: Int?
    /// The least length.
    public var minLength: Int?
    /// The greatest length.
    public var maxLength: Int?
    /// The least value, included.
    public var minInclusive: String?
    /// The greatest value, included.
    public var maxInclusive: String?
    /// The bound that values must exceed.
    public var minExclusive: String?
    /// The bound that values must stay below.
    public var maxExclusive: String?
    /// The greatest number of digits.
    public var totalDigits: Int?
    /// The greatest number of digits after the point.
    public var fractionDigits: Int?

    /// Those of the facets that restrictions can't change.
    var fixed: Set<FacetDeclaration.Kind> = []

    /// Creates facets that constrain nothing.
    public init() {}
}
