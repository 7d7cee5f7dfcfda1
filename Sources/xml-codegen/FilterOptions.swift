import ArgumentParser
import XMLSchema

/// The options that say what to keep of the schemas.
struct FilterOptions: ParsableArguments {
    @Option(help: ArgumentHelp("An operation to keep, with all that it needs; can be given several times."))
    var operation: [String] = []

    @Option(help: ArgumentHelp("A global element to keep, with its prefix; can be given several times."))
    var element: [String] = []

    @Option(help: ArgumentHelp("A global type to keep, with its prefix; can be given several times."))
    var type: [String] = []

    @Option(help: ArgumentHelp("A type or an element to leave out; can be given several times.", valueName: "name"))
    var exclude: [String] = []

    @Option(
        help: ArgumentHelp(
            "A type whose choices keep only the alternatives of the operations to keep; can be given several times. "
                + "Without it, choices are pruned most of whose alternatives belong to operations.",
            valueName: "type"
        )
    )
    var prune: [String] = []

    @Option(
        help: ArgumentHelp(
            "An alternative that pruned choices keep; can be given several times.",
            valueName: "element"
        )
    )
    var keep: [String] = []

    /// Whether nothing is said.
    var isEmpty: Bool { exclude.isEmpty && prune.isEmpty && keep.isEmpty && filter.keepsEverything }

    /// What to keep.
    var filter: SchemaFilter {
        var filter = SchemaFilter()
        filter.operations = operation.map { SchemaFilter.Name($0) }
        filter.elements = element.map { SchemaFilter.Name($0) }
        filter.types = type.map { SchemaFilter.Name($0) }
        filter.exclude = exclude.map { SchemaFilter.Name($0) }
        filter.prune = prune.isEmpty ? nil : prune.map { SchemaFilter.Name($0) }
        filter.keep = keep.map { SchemaFilter.Name($0) }
        return filter
    }
}
