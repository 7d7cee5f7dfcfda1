public import XMLCodec

/// What a filter leaves of a schema, and why.
public struct TrimmedSchema: Sendable {
    /// A global element or a type.
    public enum Component: Hashable, Sendable {
        /// A global element.
        case element(XMLName)
        /// A type, global or anonymous.
        case type(TypeName)
    }

    /// Why a component is kept.
    public enum Reason: Hashable, Sendable {
        /// The filter names it, or an operation that it belongs to.
        case named(String)
        /// Another component uses it.
        case used(by: Component)
        /// Another component is derived from it, or takes its place.
        case base(of: Component)
        /// It is derived from an abstract type that another component uses, or takes the place of an element.
        case substitute(for: Component)
    }

    /// A choice that has lost alternatives.
    public struct PrunedChoice: Hashable, Sendable {
        /// The places of the alternatives that are left out.
        public var dropped: Set<SourceLocation> = []
        /// Whether the choice got a wildcard that stands for them.
        public var isOpen = true
    }

    /// The schema without what is left out.
    public var schema: Schema
    /// Why the components are there; without those of a schema that is kept whole.
    public var reasons: [Component: Reason] = [:]
    /// The choices that have lost alternatives, by their places.
    public var prunedChoices: [SourceLocation: PrunedChoice] = [:]
    /// What is wrong with the filter.
    public var diagnostics: [Diagnostic] = []

    init(_ schema: Schema) {
        self.schema = schema
    }
}
