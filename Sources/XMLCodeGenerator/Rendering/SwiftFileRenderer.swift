/// Writes files: templates over blueprints, without decisions about the code.
enum SwiftFileRenderer {
    /// The text of a file.
    static func render(_ file: SwiftFile) -> GeneratedFile {
        var printer = SwiftPrinter()
        let sources = file.sources.joined(separator: ", ")
        printer.print("\(GeneratedFile.marker)\(sources). Do not edit.", "// swift-format-ignore-file")
        if !file.imports.isEmpty { printer.blankLine() }
        for line in file.imports { printer.print(line) }
        for declaration in file.declarations {
            printer.blankLine()
            printer.printDeclaration(declaration)
            printer.printSupport(of: declaration)
        }
        return GeneratedFile(name: file.name, text: printer.text)
    }
}

extension SwiftPrinter {
    /// The declaration itself: the half that is written to be read.
    mutating func printDeclaration(_ declaration: Declaration) {
        switch declaration {
        case .structure(let blueprint): printStruct(blueprint)
        case .choice(let blueprint): printChoice(blueprint, nested: [])
        case .polymorphic(let blueprint): printChoice(blueprint.choice, nested: blueprint.nested)
        case .enumeration(let blueprint): printEnumeration(blueprint)
        case .union(let blueprint): printUnion(blueprint)
        case .nestingScope(let blueprint): printScope(blueprint.header, blueprint.nested)
        case .typeProtocol(let blueprint): printProtocol(blueprint)
        case .alias(let blueprint): printAlias(blueprint)
        case .rootElement(let blueprint): printRootElement(blueprint)
        case .operation(let blueprint): printOperation(blueprint)
        case .namespaceTable(let blueprint): printNamespaceTable(blueprint)
        case .simpleTypeTable(let blueprint): printSimpleTypeTable(blueprint)
        }
    }

    /// The extensions for the runtime, those of nested declarations after those of the outer one.
    mutating func printSupport(of declaration: Declaration) {
        switch declaration {
        case .structure(let blueprint): printStructSupport(blueprint)
        case .choice(let blueprint): printChoiceSupport(blueprint)
        case .polymorphic(let blueprint): printPolymorphicSupport(blueprint)
        case .enumeration(let blueprint): printEnumerationSupport(blueprint)
        case .union(let blueprint): printUnionSupport(blueprint)
        case .nestingScope, .typeProtocol, .alias, .rootElement, .operation, .namespaceTable, .simpleTypeTable: break
        }
        for nested in declaration.nested {
            printSupport(of: nested)
        }
    }

    /// `nonisolated public struct Name: A, B {`, so that the code is the same under any default isolation.
    func opening(_ keyword: String, _ header: TypeHeader) -> String {
        let conformances = header.conformances.joined(separator: ", ")
        let clause = conformances.isEmpty ? "" : ": \(conformances)"
        return "nonisolated \(header.access)\(keyword) \(header.name)\(clause) {"
    }

    mutating func printNested(_ declarations: [Declaration]) {
        for declaration in declarations {
            blankLine()
            printDeclaration(declaration)
        }
    }

    private mutating func printScope(_ header: TypeHeader, _ nested: [Declaration]) {
        documentation(header.documentation)
        block(opening("enum", header)) { printer in
            for (number, declaration) in nested.enumerated() {
                if number > 0 { printer.blankLine() }
                printer.printDeclaration(declaration)
            }
        }
    }

    private mutating func printProtocol(_ blueprint: ProtocolBlueprint) {
        documentation(blueprint.header.documentation)
        block(opening("protocol", blueprint.header)) { printer in
            for (number, requirement) in blueprint.requirements.enumerated() {
                if number > 0 { printer.blankLine() }
                printer.documentation(requirement.documentation)
                printer.print("var \(requirement.name): \(requirement.type) { get set }")
            }
        }
    }

    mutating func printAlias(_ blueprint: AliasBlueprint) {
        documentation(blueprint.documentation)
        print("\(blueprint.access)typealias \(blueprint.name) = \(blueprint.target)")
    }

    private mutating func printRootElement(_ blueprint: RootElementBlueprint) {
        block("nonisolated extension \(blueprint.type): XMLRootElement {") { printer in
            printer.printTable("xmlElement", blueprint.element, access: blueprint.access)
        }
    }

    private mutating func printNamespaceTable(_ blueprint: NamespaceTableBlueprint) {
        documentation(blueprint.documentation)
        block("nonisolated let \(blueprint.name) = XMLNamespaceTable(", closing: ")") { printer in
            printer.printStaticString(blueprint.pairs)
        }
    }

    /// A static table: the literal on the same line if there is room.
    mutating func printTable(_ name: String, _ table: FieldTableBlueprint, access: String) {
        let start = "\(access)static let \(name) = XMLFieldTable("
        let line = "\(start)\"\(table.tokens.joined(separator: " "))\", in: \(table.namespaces))"
        guard !fits(line) else { return print(line) }
        block(start, closing: ")") { printer in
            printer.printStaticString(table.tokens, followedBy: ",")
            printer.print("in: \(table.namespaces)")
        }
    }

    /// A string literal of tokens separated by spaces, over several lines where one is too short.
    mutating func printStaticString(_ tokens: [String], after start: String = "", followedBy end: String = "") {
        let line = "\(start)\"\(tokens.joined(separator: " "))\"\(end)"
        guard !fits(line) else { return print(line) }
        print(start + "\"\"\"")
        var current = ""
        for (number, token) in tokens.enumerated() {
            // A backslash at the end of a line joins it with the next one.
            let piece = number == tokens.count - 1 ? token : token + " "
            if !current.isEmpty, !fits(current + piece + "\\") {
                print(current + "\\")
                current = ""
            }
            current += piece
        }
        print(current, "\"\"\"\(end)")
    }
}
