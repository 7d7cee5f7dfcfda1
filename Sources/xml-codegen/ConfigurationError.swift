import XMLSchema

/// What is wrong with a configuration file.
struct ConfigurationError: Error {
    /// All faults, in order.
    var diagnostics: [Diagnostic]
}
