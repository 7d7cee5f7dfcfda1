import XMLCodec

/// A qualified name in a schema document that refers to a component.
struct NameReference {
    /// The expanded name.
    let name: XMLName

    /// The name as it was written.
    let text: String

    /// The element that has the name in one of its attributes.
    let location: SourceLocation

    /// The redefinition that the name stands in, where it means what that redefines (XML Schema Part 1 §4.2.2).
    var redefinition: SourceLocation?
}
