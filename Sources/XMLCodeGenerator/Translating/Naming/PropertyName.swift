/// A property's name and what else follows from it.
struct PropertyName: Hashable {
    var name: String
    /// For a choice, the name of its enum, not capitalized.
    var enumName: String
    /// The names that overrides may use; none for an inherited property.
    var overrideNames: [String]
}
