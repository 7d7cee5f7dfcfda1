public import XMLSchema

/// What becomes of a schema: what is represented by what, what is set aside, and what was decided.
///
/// The same schema and options give the same report. It can be encoded for other programs, and is a ``text(limit:)`` for
/// people.
public struct SchemaReport: Encodable, Hashable, Sendable {
    /// The schema documents.
    public internal(set) var documents: [Document] = []

    /// The components in order of definition, with what they become in Swift.
    public internal(set) var components: [Component] = []

    /// What is read and means nothing for the code: identity constraints, notations, `xs:appinfo`, and types that `xsi:type`
    /// can name where elements are decoded as the type that they are declared with.
    public internal(set) var setAside: [Entry] = []

    /// The components whose names are not what they would be by rule, because others have those.
    public internal(set) var renamings: [Renaming] = []

    /// The properties and cases whose values are kept on the heap, because they are recursive or large.
    public internal(set) var boxes: [Entry] = []

    /// The choices that become enums, those with most alternatives first.
    public internal(set) var choices: [Choice] = []

    /// The wildcards for elements and attributes.
    public internal(set) var wildcards: [Entry] = []

    /// The types with text between elements.
    public internal(set) var mixedTypes: [Entry] = []

    /// The files that `generate` would write.
    public internal(set) var files: [File] = []

    /// How many attributes, elements and texts all structs together have.
    public internal(set) var fieldCount = 0

    /// What there is to say about schema and options, in order of place.
    public internal(set) var diagnostics: [Diagnostic] = []

    /// Whether something keeps code from being generated; then nothing but the diagnostics is there.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
