import Foundation
import PackagePlugin

/// Writes the types of targets to files that are checked in, from the configurations `xml-codegen.yaml` in their folders.
@main
struct XMLCodegenCommand: CommandPlugin {
    private static let usage = """
        Generates Swift types from XML schemas, into files that are checked in.

        USAGE: swift package generate-xml-types [--target <name> ...] [--check]

        OPTIONS:
          --target <name>   A target to generate types for; can be given several times.
          --check           Write nothing; fail if a file is stale, missing or superfluous.
          --help            Show this.

        A target has a configuration, xml-codegen.yaml, in its folder, whose key 'output' says where its files go. Without
        --target, types are generated for all targets that have one.
        """

    func performCommand(context: PluginContext, arguments: [String]) throws {
        var arguments = ArgumentExtractor(arguments)
        if arguments.extractFlag(named: "help") > 0 { return print(Self.usage) }
        let check = arguments.extractFlag(named: "check") > 0
        let names = arguments.extractOption(named: "target")
        guard arguments.remainingArguments.isEmpty else {
            throw Failure("what '\(arguments.remainingArguments.joined(separator: " "))' means is unknown; see --help")
        }
        let tool = try context.tool(named: "xml-codegen").url
        var failed: [String] = []
        for module in try modules(names, of: context.package) {
            let path = configuration(of: module).filePath
            let settings = ["generate", "--config", path, "--module", module.moduleName]
            let process = try Process.run(tool, arguments: settings + (check ? ["--check"] : []))
            process.waitUntilExit()
            if process.terminationStatus != 0 { failed.append(module.name) }
        }
        guard failed.isEmpty else { throw Failure("the types of \(failed.joined(separator: ", ")) are not up to date") }
    }

    /// The targets to generate types for: those that are named, or all that have a configuration.
    private func modules(_ names: [String], of package: Package) throws -> [any SourceModuleTarget] {
        let modules = package.targets.compactMap(\.sourceModule)
        guard !names.isEmpty else {
            let configured = modules.filter(hasOutput)
            if configured.isEmpty { throw Failure("no target has a file xml-codegen.yaml with the key 'output'") }
            return configured
        }
        return try names.map { name in
            if let module = modules.first(where: { $0.name == name }) { return module }
            let known = modules.map(\.name).joined(separator: ", ")
            throw Failure("the package has no target '\(name)' with a Swift file in it; it has \(known)")
        }
    }

    /// Whether a target's configuration says where files go; one for builds doesn't.
    private func hasOutput(_ module: any SourceModuleTarget) -> Bool {
        guard let bytes = try? Data(contentsOf: configuration(of: module)) else { return false }
        return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).contains { line in
            line.hasPrefix("output:")
        }
    }

    private func configuration(of module: any SourceModuleTarget) -> URL {
        module.directoryURL.appending(path: "xml-codegen.yaml")
    }
}

/// Why nothing is generated.
private struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

extension URL {
    /// The path, without percent encoding.
    fileprivate var filePath: String { path(percentEncoded: false) }
}
