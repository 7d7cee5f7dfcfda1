/// What to keep of a schema, and what to leave out.
///
/// What is named is kept with all that it reaches: the types of elements and attributes, base types, the members of
/// substitution groups, and the types derived from an abstract type where an element is of that type.
public struct SchemaFilter: Hashable, Sendable {
    /// A name with a prefix, as it was configured.
    public struct Name: Hashable, Sendable {
        /// The name.
        public var text: String

        /// Where it was configured.
        public var location: SourceLocation?

        /// Creates a name.
        public init(_ text: String, at location: SourceLocation? = nil) {
            self.text = text
            self.location = location
        }
    }

    /// The operations to keep.
    ///
    /// They are those of the schema's services; where it has none, `Find` means the global elements `Find` and
    /// `FindResponse`.
    public var operations: [Name] = []

    /// The global elements to keep.
    public var elements: [Name] = []

    /// The global types to keep.
    public var types: [Name] = []

    /// Types and elements to leave out of substitution groups, choices and derived types, with what is derived from them.
    public var exclude: [Name] = []

    /// The complex types whose choices keep only the alternatives of the operations to keep; `nil` for all choices most
    /// of whose alternatives belong to operations.
    ///
    /// An alternative belongs to the operation with the longest name that its own name begins with.
    public var prune: [Name]?

    /// The alternatives that pruned choices keep besides.
    public var keep: [Name] = []

    /// Creates a filter that keeps everything.
    public init() {}

    /// Whether nothing is said about what to keep, so that everything is.
    public var keepsEverything: Bool { operations.isEmpty && elements.isEmpty && types.isEmpty }
}
