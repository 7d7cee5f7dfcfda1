/// The attributes of a complex type or an attribute group as they were written (XML Schema Part 1 §3.5.2, §3.6.2).
struct AttributeListDefinition {
    /// Whether an attribute may or must be there.
    enum Use: String, CaseIterable {
        case optional, required, prohibited
    }

    /// One member of the list.
    enum Member {
        /// An attribute that is declared in place.
        case local(AttributeDeclaration, Use)
        /// A global attribute; the values given with the reference take the place of the declaration's.
        case reference(NameReference, Use, defaultValue: String?, fixedValue: String?, documentation: String?)
        /// All attributes of an attribute group.
        case group(NameReference)
    }

    var members: [Member] = []
    var wildcard: Wildcard?
}
