import ArgumentParser
import XMLCodeGenerator

/// The options that say where schemas are looked for, and what their namespaces are called.
struct LookupOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "An OASIS XML catalog that says which files stand for schema locations and namespaces; "
                + "can be given several times.",
            valueName: "file"
        )
    )
    var catalog: [String] = []

    @Option(
        help: ArgumentHelp(
            "A folder in which schemas are looked for that aren't where they are said to be; "
                + "can be given several times.",
            valueName: "directory"
        )
    )
    var root: [String] = []

    @Option(
        help: ArgumentHelp(
            "A prefix for a namespace, such as t=http://example.com/types; can be given several times.",
            valueName: "prefix=uri"
        )
    )
    var prefix: [String] = []

    func validate() throws {
        for entry in prefix where !entry.dropFirst().contains("=") {
            throw ValidationError("'\(entry)' is not of the form prefix=uri.")
        }
    }

    /// Whether nothing is said.
    var isEmpty: Bool { catalog.isEmpty && root.isEmpty && prefix.isEmpty }

    /// The prefixes of namespaces.
    var prefixes: [NamespacePrefix] {
        prefix.map { entry in
            let sides = entry.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return NamespacePrefix(String(sides[0]), for: sides.count > 1 ? String(sides[1]) : "")
        }
    }
}
