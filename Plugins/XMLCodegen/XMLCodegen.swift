import Foundation
import PackagePlugin

/// Generates a target's types in each build, from the configuration `xml-codegen.yaml` in its folder.
@main
struct XMLCodegen: BuildToolPlugin {
    /// How many files code is spread over, so that a build knows their names before the schema is read.
    private static let fileCount = 4

    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let module = target.sourceModule else { return [] }
        let configuration = target.directoryURL.appending(path: "xml-codegen.yaml")
        guard FileManager.default.fileExists(atPath: configuration.filePath) else {
            throw MissingConfiguration(target: target.name, path: configuration.filePath)
        }
        let output = context.pluginWorkDirectoryURL.appending(path: "Generated")
        return [
            .buildCommand(
                displayName: "Generating XML types for \(target.name)",
                executable: try context.tool(named: "xml-codegen").url,
                arguments: [
                    "generate", "--config", configuration.filePath, "--module", module.moduleName,
                    "--output", output.filePath, "--files", "\(Self.fileCount)",
                ],
                inputFiles: InputFiles(of: configuration).sorted,
                outputFiles: (1...Self.fileCount).map { output.appending(path: "XMLTypes\($0).swift") }
            )
        ]
    }
}

/// A target that has nothing to generate types from.
private struct MissingConfiguration: Error, CustomStringConvertible {
    var target: String
    var path: String

    var description: String { "the target \(target) has no configuration; there is no file \(path)" }
}
