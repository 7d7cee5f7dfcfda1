/// Turns names of a schema into Swift names.
enum SwiftNames {
    /// A type's name: `soap-envelope` becomes `SoapEnvelope`.
    static func type(_ schemaName: String) -> String {
        let name = words(schemaName).map(capitalized).joined()
        return startsWell(name) ? name : "Value" + name
    }

    /// The name of a property or an enum case: `ItemId` becomes `itemId`, `UMAddress` becomes `umAddress`.
    static func member(_ schemaName: String) -> String {
        let words = words(schemaName)
        guard let first = words.first else { return symbol(schemaName) }
        let name = lowercasedStart(first) + words.dropFirst().map(capitalized).joined()
        guard !startsWell(name) else { return forbiddenMembers.contains(name) ? name + "Value" : name }
        return (SymbolNames.sign(of: schemaName) ?? "value") + name
    }

    /// The name of a value without letters and digits.
    private static func symbol(_ schemaName: String) -> String {
        let words = SymbolNames.words(schemaName)
        guard let first = words.first else { return schemaName.isEmpty ? "empty" : "value" }
        // A long row of signs is an ornament, and needs no long name.
        return words.count > 4 ? "value" : first + words.dropFirst().map(capitalized).joined()
    }

    /// A type's name with all of the schema's letters: `soap-envelope` becomes `Soap_envelope`.
    static func verbatimType(_ schemaName: String) -> String {
        let name = capitalized(runs(schemaName).joined(separator: "_"))
        return startsWell(name) ? name : "Value" + name
    }

    /// A member's name with all of the schema's letters: `ItemId` stays, `item:Subject` becomes `item_Subject`.
    static func verbatimMember(_ schemaName: String) -> String {
        let name = runs(schemaName).joined(separator: "_")
        guard startsWell(name) else { return member(schemaName) }
        let isTypeName = SwiftKeywords.isReservedTypeName(name) && !SwiftKeywords.isKeyword(name)
        let meansElse = forbiddenMembers.contains(name) || isTypeName
        return meansElse ? name + "Value" : name
    }

    /// A name that isn't taken yet: itself, or with the least number from 2 on behind it.
    static func unique(_ name: String, notIn taken: Set<String>) -> String {
        guard taken.contains(name) else { return name }
        let separator = name.last?.isNumber == true ? "_" : ""
        var number = 2
        while taken.contains("\(name)\(separator)\(number)") { number += 1 }
        return "\(name)\(separator)\(number)"
    }

    /// The parts of a name that each start with a capital: `DistinguishedFolderId` has three.
    static func camelWords(_ schemaName: String) -> [String] {
        var result: [String] = []
        for word in words(schemaName) {
            let characters = Array(word)
            var start = 0
            for index in characters.indices.dropFirst() {
                let isBorder =
                    characters[index].isUppercase
                    && (!characters[index - 1].isUppercase
                        || (index + 1 < characters.count && characters[index + 1].isLowercase))
                guard isBorder else { continue }
                result.append(String(characters[start..<index]))
                start = index
            }
            result.append(String(characters[start...]))
        }
        return result.map(capitalized)
    }

    /// Whether a name can be used as it is, but for backticks.
    ///
    /// It starts with a letter: an underscore starts the stored properties behind others.
    static func isIdentifier(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first, first != "_", startsWell(name) else { return false }
        return name.unicodeScalars.allSatisfy { $0 == "_" || isIdentifierCharacter($0) }
    }

    /// Whether a member can't have a name, even in backticks.
    static func isForbiddenMember(_ name: String) -> Bool { forbiddenMembers.contains(name) }

    /// The word with a capital at its start.
    static func capitalized(_ word: String) -> String {
        word.prefix(1).uppercased() + word.dropFirst()
    }

    /// The plural of a name.
    static func plural(_ name: String) -> String {
        if ["s", "x", "ch", "sh"].contains(where: name.hasSuffix) { return name + "es" }
        guard name.hasSuffix("y"), let before = name.dropLast().last, !"aeiou".contains(before) else {
            return name + "s"
        }
        return name.dropLast() + "ies"
    }

    /// The singular of a name that may be a plural.
    static func singular(_ name: String) -> String {
        if name.hasSuffix("ies") { return name.dropLast(3) + "y" }
        if ["ses", "xes", "ches", "shes"].contains(where: name.hasSuffix) { return String(name.dropLast(2)) }
        return name.hasSuffix("s") && !name.hasSuffix("ss") ? String(name.dropLast()) : name
    }

    /// Members that would mean something else than the property or case: `x.self`, `X.init(…)`, or that would hide what
    /// generated code calls.
    private static let forbiddenMembers: Set<String> = [
        "self", "init", "hashValue", "unrecognized", "preconditionFailure", "Self", "Type", "Protocol",
        "xmlCases", "xmlElement", "xmlFields", "xmlIndex", "xmlTypeName", "xmlTypes", "xmlValues", "unrecognizedValue",
    ]

    /// The words of a name; those of a name without small letters are set in small ones.
    private static func words(_ name: String) -> [String] {
        let words = runs(name)
        guard words.count > 1, !name.contains(where: \.isLowercase) else { return words }
        return words.map { $0.lowercased() }
    }

    /// The runs of characters that identifiers can hold.
    private static func runs(_ name: String) -> [String] {
        name.unicodeScalars.split { !isIdentifierCharacter($0) }.map { String(String.UnicodeScalarView($0)) }
    }

    /// The capitals at the start of a word in small letters, but for the last of several before a small letter.
    private static func lowercasedStart(_ word: String) -> String {
        let capitals = word.prefix { $0.isUppercase }
        let rest = word.dropFirst(capitals.count)
        let startsNextWord = capitals.count > 1 && rest.first?.isLowercase == true && !isPlural(rest)
        let count = startsNextWord ? capitals.count - 1 : capitals.count
        return word.prefix(count).lowercased() + word.dropFirst(count)
    }

    /// Whether what follows capitals is the `s` of `URLs`.
    private static func isPlural(_ rest: Substring) -> Bool {
        rest.first == "s" && rest.dropFirst().first?.isLowercase != true
    }

    private static func startsWell(_ name: String) -> Bool {
        name.unicodeScalars.first.map { !("0"..."9").contains($0) } ?? false
    }

    /// Whether Swift takes a character in an identifier, by a safe subset of its rule; an underscore is a border.
    private static func isIdentifierCharacter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) }
        return scalar.properties.isAlphabetic && letterRanges.contains { $0.contains(scalar.value) }
    }

    private static let letterRanges: [ClosedRange<UInt32>] = [
        0xC0...0x2FF, 0x370...0x167F, 0x1E00...0x1FFF, 0x3041...0xD7FF, 0xF900...0xFD3D,
    ]
}
