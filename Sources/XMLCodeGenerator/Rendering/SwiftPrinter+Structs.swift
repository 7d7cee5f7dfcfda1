extension SwiftPrinter {
    /// The struct with its properties, its initializer and what is nested in it.
    mutating func printStruct(_ blueprint: StructBlueprint) {
        documentation(blueprint.header.documentation)
        block(opening("struct", blueprint.header)) { printer in
            for property in blueprint.properties {
                printer.printProperty(property, access: blueprint.header.access)
                printer.blankLine()
            }
            printer.printInitializer(blueprint.initializer, access: blueprint.header.access)
            printer.printNested(blueprint.nested)
        }
    }

    /// What the runtime calls.
    mutating func printStructSupport(_ blueprint: StructBlueprint) {
        let access = blueprint.header.access
        blankLine()
        block("nonisolated extension \(blueprint.header.qualifiedName) {") { printer in
            printer.printTable("xmlFields", blueprint.fieldTable, access: access)
            printer.blankLine()
            if let constraints = blueprint.constraints {
                printer.printConstraints(constraints, access: access)
                printer.blankLine()
            }
            printer.printPlaceholderInit(blueprint.placeholders, access: access)
            printer.blankLine()
            printer.printDecoding(blueprint, access: access)
            printer.blankLine()
            printer.printEncoding(blueprint, access: access)
        }
    }

    private mutating func printProperty(_ property: PropertyBlueprint, access: String) {
        documentation(property.documentation)
        let initialValue = property.initialValue.map { " = \($0)" } ?? ""
        let declaration = "\(access)var \(property.name): \(property.type)"
        guard let box = property.box else { return print(declaration + initialValue) }
        block(declaration + " {") { printer in
            printer.print("get { \(box.storage).wrappedValue }")
            printer.print("set { \(box.storage).wrappedValue = newValue }")
            printer.print("_modify { yield &\(box.storage).wrappedValue }")
        }
        print("private var \(box.storage) = XMLBoxed<\(box.content)>()")
    }

    private mutating func printInitializer(_ blueprint: InitializerBlueprint, access: String) {
        documentation(blueprint.documentation)
        let parameters = blueprint.parameters.map { parameter in
            "\(parameter.name): \(parameter.type)" + (parameter.defaultValue.map { " = \($0)" } ?? "")
        }
        guard !parameters.isEmpty else { return print("\(access)init() {}") }
        let assignments = blueprint.parameters.map(\.assignment)
        let line = "\(access)init(\(parameters.joined(separator: ", "))) {"
        if fits(line) {
            return block(line) { printer in
                for assignment in assignments { printer.print(assignment) }
            }
        }
        block("\(access)init(", closing: ") {") { printer in
            for (number, parameter) in parameters.enumerated() {
                printer.print(parameter + (number < parameters.count - 1 ? "," : ""))
            }
        }
        body(assignments)
    }

    /// The lines of a body whose opening brace has been printed.
    private mutating func body(_ lines: [String]) {
        for line in lines { print("    " + line) }
        print("}")
    }

    private mutating func printPlaceholderInit(_ assignments: [String], access: String) {
        let signature = "\(access)init(xmlPlaceholder placeholder: XMLPlaceholder) {"
        guard !assignments.isEmpty else { return print(signature + "}") }
        block(signature) { printer in
            for assignment in assignments { printer.print(assignment) }
        }
    }

    private mutating func printDecoding(_ blueprint: StructBlueprint, access: String) {
        let signature = "mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder)"
        block("\(access)\(signature) throws(XMLDecodingError) {") { printer in
            let failure = "preconditionFailure(\"\(blueprint.header.qualifiedName) has no field \\(field)\")"
            printer.print("switch field {")
            for (number, statements) in blueprint.decodeCases.enumerated() {
                printer.printCase(number, statements)
            }
            printer.print("default: \(failure)", "}")
        }
    }

    private mutating func printCase(_ number: Int, _ statements: [String]) {
        guard statements.count > 1 else { return print("case \(number): \(statements.joined())") }
        print("case \(number):")
        for statement in statements { print("    " + statement) }
    }

    private mutating func printEncoding(_ blueprint: StructBlueprint, access: String) {
        let signature = "\(access)func encodeFields(to encoder: inout XMLFieldEncoder) {"
        guard !blueprint.encodeCalls.isEmpty else { return print(signature + "}") }
        block(signature) { printer in
            for call in blueprint.encodeCalls { printer.print(call) }
        }
    }
}
