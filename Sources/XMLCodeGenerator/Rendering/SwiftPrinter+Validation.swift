extension SwiftPrinter {
    /// What strict validation checks: a computed property, so that it costs nothing until it is asked for.
    mutating func printConstraints(_ blueprint: ConstraintsBlueprint, access: String) {
        block("\(access)static var xmlConstraints: XMLConstraints {") { printer in
            let parts = [
                ("content", blueprint.content ?? []), ("values", blueprint.values), ("derived", blueprint.derived),
            ]
            let texts = parts.filter { !$0.1.isEmpty }
            var arguments = texts.map { "\($0): \"\($1.joined(separator: " "))\"" }
            if let types = blueprint.types { arguments.append("in: \(types)") }
            let line = "XMLConstraints(\(arguments.joined(separator: ", ")))"
            guard !printer.fits(line) else { return printer.print(line) }
            printer.block("XMLConstraints(", closing: ")") { printer in
                for (number, (name, tokens)) in texts.enumerated() {
                    let end = number < arguments.count - 1 ? "," : ""
                    printer.printStaticString(tokens, after: "\(name): ", followedBy: end)
                }
                if let types = blueprint.types { printer.print("in: \(types)") }
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
