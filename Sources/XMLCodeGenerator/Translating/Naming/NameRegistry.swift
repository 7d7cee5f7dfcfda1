import XMLSchema

/// The names at file level, and whose they are; no two components may share one.
struct NameRegistry {
    private struct Owner {
        var component: String
        var location: SourceLocation
    }

    private var owners: [String: Owner] = [:]

    /// Whether a name is in use.
    func contains(_ name: String) -> Bool { owners[name] != nil }

    /// Where the component with a name stands.
    func location(of name: String) -> SourceLocation? { owners[name]?.location }

    /// Gives a name to a component, or reports that another one has it.
    @discardableResult
    mutating func claim(
        _ name: String,
        for component: String,
        at location: SourceLocation,
        log: inout DiagnosticLog
    ) -> Bool {
        guard let other = owners[name] else {
            owners[name] = Owner(component: component, location: location)
            return true
        }
        log.error(
            "two components map to the Swift name \(name): \(component) and \(other.component); "
                + "give one of them another name in the configuration",
            at: location,
            notes: [Diagnostic(.note, "\(other.component) is here", at: other.location)]
        )
        return false
    }
}
