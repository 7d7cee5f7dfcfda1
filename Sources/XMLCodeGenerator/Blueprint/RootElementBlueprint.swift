/// The extension that makes a type the content of a global element.
struct RootElementBlueprint: Hashable, Sendable {
    /// The name of the type as seen from file level.
    var type: String
    var access: String
    /// A table with the element's name.
    var element: FieldTableBlueprint
}
