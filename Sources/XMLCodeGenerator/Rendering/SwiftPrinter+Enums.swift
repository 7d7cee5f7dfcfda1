extension SwiftPrinter {
    /// An enum with payloads, and what its alternatives have in common.
    mutating func printChoice(_ blueprint: ChoiceBlueprint, nested: [Declaration]) {
        documentation(blueprint.header.documentation)
        block(opening("enum", blueprint.header)) { printer in
            for (number, alternative) in blueprint.cases.enumerated() {
                if number > 0 { printer.blankLine() }
                printer.documentation(alternative.documentation)
                let keyword = alternative.isIndirect ? "indirect case" : "case"
                printer.print("\(keyword) \(alternative.name)(\(alternative.payload))")
            }
            if let common = blueprint.commonValue {
                printer.blankLine()
                printer.printCommonValue(common, blueprint)
            }
            printer.printNested(nested)
        }
    }

    /// The switch that encodes the alternative of a choice.
    mutating func printChoiceSupport(_ blueprint: ChoiceBlueprint) {
        blankLine()
        block("nonisolated extension \(blueprint.header.qualifiedName) {") { printer in
            let signature = "func encodeAlternative(to encoder: inout XMLFieldEncoder, _ field: Int)"
            printer.block("\(blueprint.header.access)\(signature) {") { printer in
                printer.print("switch self {")
                printer.printEncodeCases(blueprint.cases)
                printer.print("}")
            }
        }
    }

    /// The table of types and the switches over them.
    mutating func printPolymorphicSupport(_ blueprint: PolymorphicBlueprint) {
        let header = blueprint.choice.header
        let access = header.access
        let cases = blueprint.choice.cases
        blankLine()
        block("nonisolated extension \(header.qualifiedName) {") { printer in
            printer.printTable("xmlTypes", blueprint.typeTable, access: access)
            printer.blankLine()
            let signature = "decodeType(_ index: Int, from decoder: inout XMLFieldDecoder)"
            printer.block("\(access)static func \(signature) throws(XMLDecodingError) -> Self? {") { printer in
                printer.print("switch index {")
                for (number, alternative) in cases.enumerated() {
                    printer.print("case \(number): try decoder.decodeType { .\(alternative.reference)($0) }")
                }
                let failure = "preconditionFailure(\"\(header.qualifiedName) has no type \\(index)\")"
                printer.print("default: \(failure)", "}")
            }
            printer.blankLine()
            printer.block("\(access)func encodeType(to encoder: inout XMLFieldEncoder) {") { printer in
                printer.print("switch self {")
                printer.printEncodeCases(cases)
                printer.print("}")
            }
        }
    }

    private mutating func printEncodeCases(_ cases: [ChoiceBlueprint.Case]) {
        for alternative in cases {
            print("case .\(alternative.reference)(let value): \(alternative.encodeCall)")
        }
    }

    /// An open enum of values without payload.
    mutating func printEnumeration(_ blueprint: EnumerationBlueprint) {
        documentation(blueprint.header.documentation)
        block(opening("enum", blueprint.header)) { printer in
            for value in blueprint.cases {
                printer.documentation(value.documentation)
                printer.print("case \(value.name)")
                printer.blankLine()
            }
            printer.documentation(["A value that the schema doesn't know."])
            printer.print("case unrecognized(String)")
        }
    }

    /// The table of values and the switches over them.
    mutating func printEnumerationSupport(_ blueprint: EnumerationBlueprint) {
        let access = blueprint.header.access
        blankLine()
        block("nonisolated extension \(blueprint.header.qualifiedName) {") { printer in
            printer.print("\(access)static let xmlTypeName = \(blueprint.schemaName)")
            if blueprint.preservesWhiteSpace {
                printer.print("\(access)static let xmlPreservesWhiteSpace = true")
            }
            printer.blankLine()
            printer.block("\(access)static let xmlValues = XMLValueTable(", closing: ")") { printer in
                printer.printValues(of: blueprint)
            }
            printer.blankLine()
            printer.block("\(access)static let xmlCases: [Self] = [", closing: "]") { printer in
                for value in blueprint.cases { printer.print(".\(value.reference),") }
            }
            printer.blankLine()
            printer.block("\(access)var xmlIndex: Int? {") { printer in
                printer.print("switch self {")
                for (number, value) in blueprint.cases.enumerated() {
                    printer.print("case .\(value.reference): \(number)")
                }
                printer.print("case .unrecognized: nil", "}")
            }
            printer.blankLine()
            printer.block("\(access)var unrecognizedValue: String? {") { printer in
                printer.print("if case .unrecognized(let value) = self { value } else { nil }")
            }
        }
    }

    /// The values, one on each line; those that have line breaks themselves with U+001F in between, which no document can
    /// contain.
    private mutating func printValues(of blueprint: EnumerationBlueprint) {
        let literals = blueprint.cases.map(\.literal)
        guard blueprint.hasLineBreaks else {
            print("\"\"\"")
            for literal in literals { print(literal) }
            return print("\"\"\"")
        }
        print("\"\"\"")
        for literal in literals.dropLast() { print(literal + "\\u{1F}\\") }
        if let last = literals.last { print(last) }
        print("\"\"\",", "separator: 0x1F")
    }

    /// An enum with a case for each member type.
    mutating func printUnion(_ blueprint: UnionBlueprint) {
        documentation(blueprint.header.documentation)
        block(opening("enum", blueprint.header)) { printer in
            for (number, member) in blueprint.cases.enumerated() {
                if number > 0 { printer.blankLine() }
                printer.documentation(member.documentation)
                printer.print("case \(member.name)(\(member.payload))")
            }
            printer.printNested(blueprint.nested)
        }
    }

    /// Reading tries one member after the other.
    mutating func printUnionSupport(_ blueprint: UnionBlueprint) {
        let access = blueprint.header.access
        blankLine()
        block("nonisolated extension \(blueprint.header.qualifiedName) {") { printer in
            printer.print("\(access)static let xmlTypeName = \(blueprint.schemaName)")
            printer.blankLine()
            printer.block("\(access)init?(xmlText text: Span<UInt8>) {") { printer in
                for member in blueprint.cases {
                    printer.block("if \(member.condition) {") { printer in
                        printer.print("self = .\(member.reference)(value)", "return")
                    }
                }
                printer.print(blueprint.fallback.map { "guard let value = \($0) else { return nil }" } ?? "return nil")
                if blueprint.fallback != nil { printer.print("self = value") }
            }
            printer.blankLine()
            printer.block("\(access)func encodeText(to output: inout XMLTextOutput) {") { printer in
                printer.print("switch self {")
                for member in blueprint.cases {
                    printer.print("case .\(member.reference)(let value): \(member.encodeCall)")
                }
                printer.print("}")
            }
        }
    }

    private mutating func printCommonValue(_ common: ChoiceBlueprint.CommonValue, _ blueprint: ChoiceBlueprint) {
        documentation(common.documentation)
        block("\(blueprint.header.access)var value: \(common.type) {") { printer in
            printer.print("switch self {")
            for alternative in blueprint.cases {
                printer.print("case .\(alternative.reference)(let value): value")
            }
            printer.print("}")
        }
    }
}
