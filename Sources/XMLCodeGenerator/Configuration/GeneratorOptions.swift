public import XMLSchema

/// What a user decides about generated code.
public struct GeneratorOptions: Hashable, Sendable {
    /// The Swift module that the code belongs to.
    public var module: String

    /// The access level of all declarations.
    public var access: AccessLevel

    /// The prefixes of namespaces; others are taken from the schema documents, or made up.
    public var prefixes: [NamespacePrefix]

    /// The elements whose content is streamed.
    public var streams: [StreamPath]

    /// The other names that elements are decoded under.
    public var aliases: [ElementAlias]

    /// The Swift names that replace derived ones.
    public var names: [NameOverride]

    /// How names of the schema become Swift names.
    public var naming: NamingStrategy

    /// Whether a type goes without the `Type` at the end of its name, where the rest is free.
    public var stripTypeSuffix: Bool

    /// The namespaces whose components are in other modules.
    public var imports: [ModuleImport]

    /// What to keep of the schema.
    public var filter: SchemaFilter

    /// The protocols that all types conform to besides those of the runtime.
    public var conformances: [String]

    /// What becomes of elements and attributes that the schema doesn't know.
    public var unknownContent: UnknownContent

    /// The name of the constant that holds the namespaces.
    ///
    /// It has to be changed only where code generated from several schemas lives in one module.
    public var namespaceTable: String

    /// How many files there are, at least one: `XMLTypes1.swift` and so on.
    ///
    /// Their names are known before the schema is read, which builds want. Without it the files are named after the schema's
    /// documents.
    public var fileCount: Int?

    /// Creates options with default values.
    public init(module: String) {
        self.module = module
        self.access = .public
        self.prefixes = []
        self.streams = []
        self.aliases = []
        self.names = []
        self.naming = .idiomatic
        self.stripTypeSuffix = false
        self.imports = []
        self.filter = SchemaFilter()
        self.conformances = ["Hashable"]
        self.unknownContent = .skip
        self.namespaceTable = "xmlNamespaces"
        self.fileCount = nil
    }
}
