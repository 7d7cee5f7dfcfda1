import XMLSchema

/// Reports settings that can't stand in Swift source.
enum OptionsCheck {
    /// Checks every name among the options.
    static func check(_ options: GeneratorOptions, for schema: Schema, log: inout DiagnosticLog) {
        if !isModule(options.module) {
            log.error("'\(options.module)' is not the name of a module", at: nil)
        }
        if !SwiftNames.isIdentifier(options.namespaceTable) {
            log.error("'\(options.namespaceTable)' is not a Swift name", at: nil)
        }
        if let count = options.fileCount, !(1...1_000).contains(count) {
            log.error("code can be in 1 to 1000 files, not in \(count)", at: nil)
        }
        checkImports(options, schema, log: &log)
        for conformance in options.conformances {
            let parts = conformance.split(separator: ".", omittingEmptySubsequences: false)
            guard !parts.allSatisfy({ SwiftNames.isIdentifier(String($0)) }) else { continue }
            log.error("'\(conformance)' is not the name of a protocol", at: nil)
        }
    }

    /// Whether a target can have a module of this name; SwiftPM puts `_` before a digit.
    private static func isModule(_ name: String) -> Bool {
        SwiftNames.isIdentifier(name.hasPrefix("_") ? "M\(name)" : name)
    }

    /// Checks that each import is for a namespace that is there, and that each namespace is in one module.
    private static func checkImports(_ options: GeneratorOptions, _ schema: Schema, log: inout DiagnosticLog) {
        let known = Set(schema.documents.map(\.targetNamespace))
        var modules: [String: String] = [:]
        for entry in options.imports {
            if !SwiftNames.isIdentifier(entry.module) || SwiftKeywords.isReservedTypeName(entry.module) {
                log.error("'\(entry.module)' is not the name of a module", at: entry.location)
            } else if entry.module == options.module {
                log.error("the module \(entry.module) can't import itself", at: entry.location)
            }
            if let other = modules.updateValue(entry.module, forKey: entry.namespace), other != entry.module {
                log.error("the namespace '\(entry.namespace)' is in two modules", at: entry.location)
            }
            guard !known.contains(entry.namespace) else { continue }
            let nearest = Spelling.nearest(to: entry.namespace, among: Array(known))
            let question = nearest.map { "; did you mean '\($0)'?" } ?? ""
            log.error("no schema document has the namespace '\(entry.namespace)'" + question, at: entry.location)
        }
    }
}
