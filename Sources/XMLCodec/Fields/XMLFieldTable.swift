/// The fields of an element type: names, occurrence, and the tag texts that encode them.
///
/// The literal lists fields separated by single spaces and numbers them from 0:
///
/// | token | field |
/// |---|---|
/// | `=t:ItemType` | at the start: no field, but the name of the type, which `xsi:type` may name |
/// | `@Id`, `@xml:lang` | an attribute |
/// | `t:Name` | a child element |
/// | `t:Name=m:Name` | the same, decoded also where it is called `m:Name`; encoded as `t:Name` |
/// | `.` | the text of simple content |
/// | `*` | any other child element |
/// | `t:*`, `:*`, `{urn:x}*` | one in a namespace, in none, in a namespace without a prefix; several with commas |
/// | `~t:*` | one in any other namespace |
/// | `@*`, `@~t:*` | any other attribute; its namespace as above |
/// | `?` | at the end: all that isn't known, in its place; an ``XMLUnknownContent`` |
/// | `(t:A\|t:B\|*)` | alternatives of a choice: a number each, one property |
/// | `(.\|t:A\|t:B)*` | mixed content: runs of text are an alternative too |
///
/// Of several wildcards that allow an element, the first counts that may still hold one and doesn't stand before a
/// field that has been filled. In braces, `&#125;` stands for `}` and `&amp;` for `&`. A suffix says how often a field occurs: `!` exactly once, `*` any number of times, `+` at least once; none, at most
/// once.
///
/// A table lives as long as the program, since there is one for each type: reading it retains nothing.
@safe
public struct XMLFieldTable: @unchecked Sendable {
    private let content: Unmanaged<FieldTableStorage>
    /// What the encoder needs.
    @usableFromInline let texts: UnsafePointer<FieldText>
    @usableFromInline let namespaces: Unmanaged<XMLNamespaceTable.Storage>

    @usableFromInline var storage: FieldTableStorage { unsafe content.takeUnretainedValue() }

    /// Creates a table from a literal in the form above.
    ///
    /// - Parameters:
    ///   - fields: The fields.
    ///   - namespaces: What the prefixes in `fields` mean.
    public init(_ fields: StaticString, in namespaces: XMLNamespaceTable) {
        let (slots, typeName) = FieldTableParser.parse(fields.description, in: namespaces.storage)
        self.init(FieldTableStorage(slots, typeName: typeName, in: namespaces))
    }

    /// Creates a table with one property, which the fields of several tables are the alternatives of.
    ///
    /// - Parameter tables: The tables, at least one, of one module or of several.
    public init(oneOf tables: [XMLFieldTable]) {
        let fields = tables.flatMap { $0.storage.slots.flatMap(\.fields) }
        let slot = FieldTableParser.Slot(fields: fields, isRequired: true, isRepeated: false)
        self.init(FieldTableStorage([slot], in: XMLNamespaceTable(joining: tables.map(\.storage.namespaces))))
    }

    private init(_ storage: FieldTableStorage) {
        unsafe content = Unmanaged.passRetained(storage)
        // A table of texts isn't empty, even if there are no fields.
        unsafe texts = UnsafePointer(storage.texts.baseAddress.unsafelyUnwrapped)
        unsafe namespaces = Unmanaged.passUnretained(storage.namespaces.storage)
    }
}
