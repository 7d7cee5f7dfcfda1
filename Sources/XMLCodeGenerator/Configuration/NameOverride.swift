public import XMLSchema

/// A Swift name that replaces the one derived from the schema.
///
/// The path names what is renamed:
/// - `t:ItemType`: a global type, or a global element, or both where they share the name;
/// - `type t:ItemType`, `element t:Item`: only the one or the other;
/// - `type t:Order/Item`: the anonymous type of an element or attribute inside a component;
/// - `t:ItemType/Subject`, `t:ItemType/@Id`: the property, or the case in a choice, of an element or attribute that the
///   type itself declares; inside an anonymous type, `t:Order/Item/@Id`;
/// - `t:ItemType/choice`: the property of its only or first choice, `t:ItemType/choice2` that of its second;
/// - `t:ItemType/.`: the property of its text, `t:ItemType/*` and `t:ItemType/@*` those of its wildcards;
/// - `t:SortDirectionType/Ascending`: a value of an enumeration.
public struct NameOverride: Hashable, Sendable {
    /// The path of what is renamed.
    public var path: String

    /// The Swift name.
    public var name: String

    /// Where it was configured.
    public var location: SourceLocation?

    /// Creates an override.
    public init(_ path: String, to name: String, at location: SourceLocation? = nil) {
        self.path = path
        self.name = name
        self.location = location
    }
}
