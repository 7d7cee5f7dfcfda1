/// What kind of global component a name belongs to; a name may be used once in each (XML Schema Part 1 §2.5).
public enum SymbolSpace: String, CaseIterable, Hashable, Sendable {
    /// Simple and complex types.
    case type
    /// Elements.
    case element
    /// Attributes.
    case attribute
    /// Model groups.
    case group
    /// Attribute groups.
    case attributeGroup
}
