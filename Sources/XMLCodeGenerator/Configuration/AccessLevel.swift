/// The access level of generated declarations.
public enum AccessLevel: String, CaseIterable, Hashable, Sendable {
    /// Visible to every importer.
    case `public`
    /// Visible within the package.
    case package
    /// Visible within the module.
    case `internal`
}
