public import XMLCodec

/// An element as a content model uses it: a local declaration, or a reference to a global one.
public struct ElementUse: Hashable, Sendable {
    /// The expanded name that documents use.
    public var name: XMLName

    /// The type of its content.
    public var type: TypeReference

    /// Whether `xsi:nil` may say that it has no value.
    public var isNillable: Bool

    /// The value of the element when it is present and empty.
    public var defaultValue: String?

    /// The only value that it may have.
    public var fixedValue: String?

    /// Whether it is a reference to a global element.
    public var isReference: Bool

    /// Whether it can't occur itself: it stands for its substitution group.
    public var isAbstract: Bool

    /// For a reference to the head of a substitution group: the names of the global elements that can stand here,
    /// direct and indirect members that aren't abstract, and the head itself first if it isn't abstract.
    ///
    /// Empty where the element isn't the head of a group.
    public var substitutes: [XMLName]

    /// How types that `xsi:type` names in place of the declared one can't be derived from it.
    public var blockedDerivations: Set<ComplexType.Derivation>

    /// What has to be unique inside the element, and what has to refer to it.
    public var identityConstraints: [IdentityConstraint]

    /// The documentation of the use, or of the global element.
    public var documentation: String?

    /// Where the declaration stands.
    public var location: SourceLocation

    /// Creates a use of an element.
    public init(_ name: XMLName, type: TypeReference, at location: SourceLocation) {
        self.name = name
        self.type = type
        self.isNillable = false
        self.isReference = false
        self.isAbstract = false
        self.substitutes = []
        self.blockedDerivations = []
        self.identityConstraints = []
        self.location = location
    }
}
