/// Where the type of an element or attribute, or the base of a simple type, comes from.
enum TypeSource {
    /// Nothing is said about it.
    case none
    /// A name refers to it.
    case named(NameReference)
    /// It is defined in place, without a name.
    case anonymous(TypeName)
    /// It is the type of what a complex type with simple content contains.
    case content(of: NameReference)
}
