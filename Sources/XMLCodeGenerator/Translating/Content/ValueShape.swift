import XMLSchema

/// What a property or an alternative holds.
struct ValueShape: Hashable {
    /// The kinds of values.
    enum Kind: Hashable {
        case text(TextType)
        case list(TextType)
        /// The struct of a complex type.
        case structure(TypeName)
        /// The enum of the types derived from an abstract one.
        case polymorphic(TypeName)
        case choice(ChoiceID)
        case binary
        case fragment
        case anyAttributes
    }

    var kind: Kind
    /// Whether the element may say that it has no value.
    var isNillable = false
}
