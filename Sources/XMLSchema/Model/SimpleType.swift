/// A simple type definition (XML Schema Part 1 §3.14).
public struct SimpleType: Hashable, Sendable {
    /// What kind of values the type has.
    public enum Variety: Hashable, Sendable {
        /// One value; the built-in type that it is derived from in the end.
        case atomic(BuiltinType)
        /// Values of an item type, separated by white space.
        case list(item: TypeReference)
        /// A value of the first member type that it is valid for.
        case union(members: [TypeReference])
    }

    /// The identity of the type.
    public var name: TypeName

    /// What kind of values it has.
    public var variety: Variety

    /// The type that it restricts, or `nil` for a list or union defined in place.
    public var base: TypeReference?

    /// All facets in force, those of its bases included.
    public var facets: Facets

    /// What the schema says about it.
    public var documentation: String?

    /// Where it is defined.
    public var location: SourceLocation

    /// Creates a simple type.
    public init(_ name: TypeName, variety: Variety, base: TypeReference? = nil, at location: SourceLocation) {
        self.name = name
        self.variety = variety
        self.base = base
        self.facets = Facets()
        self.location = location
    }
}
