import XMLSchema

/// Collects diagnostics; notes stay with what they belong to.
struct DiagnosticLog {
    private var groups: [[Diagnostic]] = []

    /// Whether anything stands in the way of generating code.
    var hasErrors: Bool { groups.contains { $0.contains { $0.severity == .error } } }

    /// All diagnostics in order of place, each said once.
    var sorted: [Diagnostic] {
        var said: Set<[Diagnostic]> = []
        return
            groups
            .filter { said.insert($0).inserted }
            .sorted { Self.key($0[0]) < Self.key($1[0]) }
            .flatMap { $0 }
    }

    /// Adds an error.
    mutating func error(_ message: String, at location: SourceLocation?, notes: [Diagnostic] = []) {
        groups.append([Diagnostic(.error, message, at: location)] + notes)
    }

    /// Adds a diagnostic.
    mutating func append(_ diagnostic: Diagnostic) {
        groups.append([diagnostic])
    }

    /// Adds what another log has collected.
    mutating func append(_ other: DiagnosticLog) {
        groups += other.groups
    }

    /// Adds a warning.
    mutating func warning(_ message: String, at location: SourceLocation?) {
        groups.append([Diagnostic(.warning, message, at: location)])
    }

    /// Adds a decision that is worth knowing.
    mutating func note(_ message: String, at location: SourceLocation?) {
        groups.append([Diagnostic(.note, message, at: location)])
    }

    private static func key(_ diagnostic: Diagnostic) -> (String, Int, Int, String) {
        let place = diagnostic.location
        return (place?.file ?? "", place?.line ?? 0, place?.column ?? 0, diagnostic.message)
    }
}
