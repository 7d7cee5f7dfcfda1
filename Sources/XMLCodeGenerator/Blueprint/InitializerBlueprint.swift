/// The public memberwise initializer of a struct.
struct InitializerBlueprint: Hashable, Sendable {
    /// A parameter, and the property of the same name that it sets.
    struct Parameter: Hashable, Sendable {
        var name: String
        var type: String
        /// The default argument, or `nil` where the caller has to say.
        var defaultValue: String?
        /// The assignment, such as `self.id = id`.
        var assignment: String
    }

    var documentation: [String]
    var parameters: [Parameter]
}
