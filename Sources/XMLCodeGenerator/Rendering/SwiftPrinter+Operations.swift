extension SwiftPrinter {
    /// What makes a type an operation.
    mutating func printOperation(_ blueprint: OperationBlueprint) {
        documentation(blueprint.documentation)
        let start = blueprint.isExtension ? "extension" : "\(blueprint.access)enum"
        block("nonisolated \(start) \(blueprint.type): XMLServiceOperation {") { printer in
            for alias in blueprint.aliases {
                printer.printAlias(alias)
                printer.blankLine()
            }
            printer.print("\(blueprint.access)static let operationName = \(blueprint.name)")
            printer.blankLine()
            printer.print("\(blueprint.access)static let soapAction = \(blueprint.soapAction)")
        }
    }
}
