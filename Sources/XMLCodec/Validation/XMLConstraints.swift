/// What the schema says of an element type beyond its field table, for strict validation.
///
/// Plain text, and read only when a document is decoded strictly. The content model is written over the numbers of fields:
///
/// | | |
/// |---|---|
/// | `0 1 2` | all of them, in order |
/// | `(0\|1)` | one of them |
/// | `(0&1)` | all of them, in any order |
/// | `?` `*` `+` `{2,7}` `{2,}` | behind a number or a group: how often it occurs |
///
/// Values are pairs of a field's number and its simple type, `3:12`: a number in the table of simple types or the name
/// of a built-in type. A `?` behind it says that an empty text stands for the element's default value.
///
/// Derived types are those that `xsi:type` may name in place of the type that the field table names.
public struct XMLConstraints: Sendable {
    @usableFromInline let content: StaticString?
    @usableFromInline let values: StaticString
    @usableFromInline let derived: StaticString
    @usableFromInline let types: XMLSimpleTypeTable?

    /// Creates constraints.
    ///
    /// - Parameters:
    ///   - content: The content model; `nil` for the order and the occurrence that the field table says.
    ///   - values: The simple types of fields, separated by single spaces; fields without one aren't checked.
    ///   - derived: The names of derived types, with prefixes of the field table, separated by single spaces.
    ///   - types: What numbers of simple types refer to.
    @inlinable
    public init(
        content: StaticString? = nil,
        values: StaticString = "",
        derived: StaticString = "",
        in types: XMLSimpleTypeTable? = nil
    ) {
        self.content = content
        self.values = values
        self.derived = derived
        self.types = types
    }

    /// Nothing beyond the field table.
    @inlinable
    public static var none: XMLConstraints { XMLConstraints() }
}
