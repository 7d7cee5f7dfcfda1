/// The constant that holds the simple types of a module, as far as strict validation checks them.
struct SimpleTypeTableBlueprint: Hashable, Sendable {
    var documentation: [String]
    var name: String
    /// The lines, each safe inside a string literal of several lines.
    var lines: [String]
}
