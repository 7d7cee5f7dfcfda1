/// The simple types of a module of generated types, as far as validation has to know them.
///
/// The literal holds a line for each type, numbered from 0, with tabs between its parts:
///
/// | part | |
/// |---|---|
/// | name | `t:Colour`, for error messages |
/// | kind | `token` and other built-in types, `list 3`, `union 3 4 token`; numbers refer to lines |
/// | facets | `maxLength=8`, `pattern=\d+` and so on, any number of them, a pattern for each derivation step |
///
/// In facets, `&#9;`, `&#10;`, `&#13;` and `&amp;` stand for what would end a part or a line, and for `&`. Nothing is
/// read before a document is decoded strictly.
public struct XMLSimpleTypeTable: Sendable {
    private let literal: StaticString

    /// Creates a table from a literal in the form above.
    public init(_ types: StaticString) {
        literal = types
    }

    /// The lines, read anew.
    var lines: [Substring] { literal.description.split(separator: "\n", omittingEmptySubsequences: false) }

    /// Identifies the table.
    var identity: Int { unsafe Int(bitPattern: literal.utf8Start) }
}
