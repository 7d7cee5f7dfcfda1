extension SwiftPrinter {
    /// What strict validation checks: a computed property, so that it costs nothing until it is asked for.
    mutating func printConstraints(_ blueprint: ConstraintsBlueprint, access: String) {
        block("\(access)static var xmlConstraints: XMLConstraints {") { printer in
            let content = blueprint.content.map { "content: \"\($0.joined(separator: " "))\"" }
            let values = blueprint.values.isEmpty ? nil : "values: \"\(blueprint.values.joined(separator: " "))\""
            let types = blueprint.values.isEmpty ? nil : "in: \(blueprint.types)"
            let arguments = [content, values, types].compactMap { $0 }
            let line = "XMLConstraints(\(arguments.joined(separator: ", ")))"
            guard !printer.fits(line) else { return printer.print(line) }
            printer.block("XMLConstraints(", closing: ")") { printer in
                if let content = blueprint.content {
                    printer.print("content:")
                    printer.printStaticString(content, followedBy: types == nil ? "" : ",")
                }
                guard let types else { return }
                printer.print("values:")
                printer.printStaticString(blueprint.values, followedBy: ",")
                printer.print(types)
            }
        }
    }

    /// The simple types, a line for each.
    mutating func printSimpleTypeTable(_ blueprint: SimpleTypeTableBlueprint) {
        documentation(blueprint.documentation)
        block("nonisolated let \(blueprint.name) = XMLSimpleTypeTable(", closing: ")") { printer in
            printer.print("\"\"\"")
            for line in blueprint.lines { printer.print(line) }
            printer.print("\"\"\"")
        }
    }
}
