/// A complex type definition (XML Schema Part 1 §3.4), with what it inherits written out.
public struct ComplexType: Hashable, Sendable {
    /// How a type is derived from its base.
    public enum Derivation: String, CaseIterable, Hashable, Sendable {
        case `extension`, restriction
    }

    /// What elements of the type contain.
    public enum Content: Hashable, Sendable {
        /// Nothing but attributes.
        case empty
        /// A value; the type is built in or simple.
        case simple(TypeReference)
        /// Child elements; for an extension, a sequence of the base's particle and the type's own if both have one.
        case elements(Particle)
        /// Child elements with text between them.
        case mixed(Particle?)
    }

    /// The identity of the type.
    public var name: TypeName

    /// The complex type that it is derived from; `nil` for `xs:anyType` or a simple base.
    public var base: TypeName?

    /// How it is derived from its base; `nil` where it doesn't say so, being a restriction of `xs:anyType`.
    public var derivation: Derivation?

    /// Whether elements of the type have to name a derived type by `xsi:type`.
    public var isAbstract: Bool

    /// All content, the base's first.
    public var content: Content

    /// All attributes, the base's first.
    public var attributes: [AttributeUse]

    /// The wildcard for attributes, with the base's.
    public var anyAttribute: Wildcard?

    /// All types derived from this one, directly or not, abstract ones included, in order of definition; without those
    /// that `block` keeps out of its place.
    public var derivedTypes: [TypeName]

    /// What the schema says about it.
    public var documentation: String?

    /// Where it is defined.
    public var location: SourceLocation

    /// Creates a complex type without content.
    public init(_ name: TypeName, at location: SourceLocation) {
        self.name = name
        self.isAbstract = false
        self.content = .empty
        self.attributes = []
        self.derivedTypes = []
        self.location = location
    }
}
