import XMLSchema

/// Reports settings that can't stand in Swift source.
enum OptionsCheck {
    /// Checks every name among the options.
    static func check(_ options: GeneratorOptions, log: inout DiagnosticLog) {
        if !SwiftNames.isIdentifier(options.module) {
            log.error("'\(options.module)' is not the name of a module", at: nil)
        }
        if !SwiftNames.isIdentifier(options.namespaceTable) {
            log.error("'\(options.namespaceTable)' is not a Swift name", at: nil)
        }
        for conformance in options.conformances {
            let parts = conformance.split(separator: ".", omittingEmptySubsequences: false)
            guard !parts.allSatisfy({ SwiftNames.isIdentifier(String($0)) }) else { continue }
            log.error("'\(conformance)' is not the name of a protocol", at: nil)
        }
    }
}
