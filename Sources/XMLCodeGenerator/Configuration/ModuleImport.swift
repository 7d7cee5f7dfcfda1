public import XMLSchema

/// A namespace whose components were generated into another module, and are referred to there.
public struct ModuleImport: Hashable, Sendable {
    /// The namespace name.
    public var namespace: String

    /// The Swift module with the code for the namespace.
    public var module: String

    /// Where it was configured.
    public var location: SourceLocation?

    /// Creates an import.
    public init(_ namespace: String, from module: String, at location: SourceLocation? = nil) {
        self.namespace = namespace
        self.module = module
        self.location = location
    }
}
