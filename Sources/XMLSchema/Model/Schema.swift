public import XMLCodec

/// A resolved schema: complete, consistent and immutable.
///
/// Every reference in it can be followed: what a ``TypeReference`` or a substitute names is there. Order is order of
/// definition, by document in the order they were read, so that whatever is made from a schema is deterministic.
public struct Schema: Sendable {
    /// The schema documents that were read, in order, included and imported ones where they were first met.
    public var documents: [Document]

    /// The simple types, anonymous ones included, each after the component that it stands in.
    public var simpleTypes: OrderedTypes<SimpleType>

    /// The complex types, anonymous ones included, each after the component that it stands in.
    public var complexTypes: OrderedTypes<ComplexType>

    /// The global elements by name, and in order of definition.
    public var elements: [GlobalElement]

    /// The notations in order of definition.
    public var notations: [Notation] = []

    /// The global attributes, attribute groups and model groups in order of definition: what refers to them has their
    /// content instead.
    public var expanded: [ExpandedComponent] = []

    /// The number of components that have a name of their own: types and global elements.
    public var componentCount: Int {
        (complexTypes.names + simpleTypes.names).count { !$0.isAnonymous } + elements.count
    }

    /// The operations of the services that use the schema, in order of definition.
    public var operations: [ServiceOperation] = []

    /// Creates a schema without components.
    public init() {
        documents = []
        simpleTypes = OrderedTypes()
        complexTypes = OrderedTypes()
        elements = []
    }

    /// A schema document that is part of the schema.
    public struct Document: Hashable, Sendable {
        /// The file, as it was named to the reader.
        public var file: String
        /// The target namespace, or an empty string.
        public var targetNamespace: String
        /// The prefixes that the document's root declares, for the default namespace an empty prefix.
        public var prefixes: [String: String]
        /// Where the document has something for programs (`xs:appinfo`), which is passed over.
        public var appinfo: [SourceLocation] = []

        /// Creates a description of a document.
        public init(file: String, targetNamespace: String, prefixes: [String: String]) {
            self.file = file
            self.targetNamespace = targetNamespace
            self.prefixes = prefixes
        }
    }

    /// A global component that has been written out wherever something refers to it.
    public struct ExpandedComponent: Hashable, Sendable {
        /// What it is.
        public var symbolSpace: SymbolSpace
        /// The expanded name.
        public var name: XMLName
        /// Where it is defined.
        public var location: SourceLocation
    }

    /// A global element declaration (XML Schema Part 1 §3.3).
    public struct GlobalElement: Hashable, Sendable {
        /// What a content model that refers to it sees.
        public var declaration: ElementUse
        /// The head of the substitution group that it belongs to.
        public var substitutionGroup: XMLName?

        /// Creates a global element.
        public init(_ declaration: ElementUse, substitutionGroup: XMLName? = nil) {
            self.declaration = declaration
            self.substitutionGroup = substitutionGroup
        }
    }
}
