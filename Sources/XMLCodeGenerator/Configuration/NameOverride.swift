public import XMLSchema

/// A Swift name that replaces the one derived from the schema.
///
/// The path names what is renamed:
/// - `t:ItemType`: a global type, or a global element where no type has the name;
/// - `t:ItemType/Subject`, `t:ItemType/@Id`: the property of an element or attribute that the type itself declares;
/// - `t:ItemType/choice`: the property of its only or first choice, `t:ItemType/choice2` that of its second;
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
