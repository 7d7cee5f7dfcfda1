/// The fields of an element type: names, occurrence, and the tag texts that encode them.
///
/// The literal lists fields separated by single spaces and numbers them from 0:
///
/// | token | field |
/// |---|---|
/// | `@Id`, `@xml:lang` | an attribute |
/// | `t:Name` | a child element |
/// | `.` | the text of simple content |
/// | `*` | any other child element |
/// | `@*` | any other attribute |
/// | `(t:A\|t:B\|*)` | alternatives of a choice: a number each, one property |
///
/// A suffix says how often a field occurs: `!` exactly once, `*` any number of times, `+` at least once; none, at most
/// once.
public struct XMLFieldTable: Sendable {
    @usableFromInline let storage: FieldTableStorage

    /// Creates a table from a literal in the form above.
    ///
    /// - Parameters:
    ///   - fields: The fields.
    ///   - namespaces: What the prefixes in `fields` mean.
    public init(_ fields: StaticString, in namespaces: XMLNamespaceTable) {
        storage = FieldTableStorage(FieldTableParser.parse(fields.description), in: namespaces)
    }

    /// Creates a table with the fields of several tables, one after the other; namespaces are those of the first.
    ///
    /// - Parameter tables: The tables; at least one.
    @_spi(XMLCodec)
    public init(joining tables: [XMLFieldTable]) {
        var slots: [FieldTableParser.Slot] = []
        for table in tables {
            slots += table.storage.slots
        }
        storage = FieldTableStorage(slots, in: tables[0].storage.namespaces)
    }
}
