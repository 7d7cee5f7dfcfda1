/// A property.
struct PropertyBlueprint: Hashable, Sendable {
    /// The private property that keeps a value on the heap.
    ///
    /// The runtime's box is a property wrapper, but not used as one: the compiler rejects wrapped properties in types
    /// that are `nonisolated`.
    struct Box: Hashable, Sendable {
        /// The name of the stored property.
        var storage: String
        /// The type of what is in the box.
        var content: String
    }

    var documentation: [String]
    /// Where the value is, or `nil` for a stored property.
    var box: Box?
    /// The name as it is declared, in backticks where it has to be.
    var name: String
    var type: String
    /// The initial value, or `nil` where the type supplies it.
    var initialValue: String?
}
