import ArgumentParser
import XMLCodeGenerator
import XMLSchema

extension Settings {
    /// Reads a configuration file, or takes what options say of schemas; faults are printed.
    ///
    /// - Throws: The exit status, 1.
    static func read(_ configuration: String?, or sources: SchemaOptions) throws -> Settings {
        guard let configuration else {
            var options = GeneratorOptions(module: "")
            options.prefixes = sources.prefixes
            return sources.settings(options, output: "")
        }
        return try read(configuration)
    }

    /// Reads a configuration file; faults are printed.
    ///
    /// - Throws: The exit status, 1.
    static func read(_ configuration: String) throws -> Settings {
        do {
            return try ConfigurationReader.read(configuration)
        } catch {
            Console.report(error.diagnostics)
            throw ExitCode(1)
        }
    }

    /// The resolved schema; what there is to say about it is printed.
    ///
    /// - Throws: The exit status, 1.
    func resolvedSchema() throws -> Schema {
        let resolved = resolveSchemas()
        Console.report(resolved.diagnostics)
        guard let schema = resolved.schema else { throw ExitCode(1) }
        return schema
    }
}
