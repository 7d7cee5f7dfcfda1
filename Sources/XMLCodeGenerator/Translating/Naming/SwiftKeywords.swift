/// The words that can't be used as they are.
enum SwiftKeywords {
    /// A member's name where it is declared, or referred to without a dot: in backticks if it is a keyword.
    static func escaped(_ name: String) -> String {
        reserved.contains(name) ? "`\(name)`" : name
    }

    private static let reserved: Set<String> = [
        "associatedtype", "class", "deinit", "enum", "extension", "fileprivate", "func", "import", "init", "inout",
        "internal", "let", "operator", "private", "precedencegroup", "protocol", "public", "rethrows", "static",
        "struct", "subscript", "typealias", "var",
        "break", "case", "catch", "continue", "default", "defer", "do", "else", "fallthrough", "for", "guard", "if",
        "in", "repeat", "return", "throw", "switch", "where", "while",
        "Any", "as", "await", "false", "is", "nil", "self", "Self", "super", "throws", "true", "try",
    ]

    /// Type names that generated code means in another sense, or that the language keeps to itself.
    static func isReservedTypeName(_ name: String) -> Bool {
        typeNames.contains(name) || runtimeNames.contains(name)
    }

    private static let typeNames: Set<String> = [
        "Any", "Array", "Bool", "Double", "Equatable", "Float", "Hashable", "Int", "Int16", "Int32", "Int64", "Int8",
        "Never", "Optional", "Protocol", "Self", "Sendable", "Span", "StaticString", "String", "Swift", "Type", "UInt",
        "UInt16", "UInt32", "UInt64", "UInt8", "Void", "XMLCodec",
    ]

    private static let runtimeNames: Set<String> = [
        "XMLAnyAttributes", "XMLBinary", "XMLBoxed", "XMLDecodingError", "XMLElementCodable", "XMLEnumeration",
        "XMLFieldDecoder", "XMLFieldEncoder", "XMLFieldTable", "XMLFragment", "XMLNamespaceTable", "XMLNillable",
        "XMLPolymorphic", "XMLRootElement", "XMLTextCodable", "XMLTextMapping", "XMLTextOutput", "XMLValueTable",
        "XMLDate", "XMLDateTime", "XMLDecimal", "XMLDuration", "XMLGDay", "XMLGMonth", "XMLGMonthDay", "XMLGYear",
        "XMLGYearMonth", "XMLQName", "XMLTime",
        "XMLAnyURI", "XMLBase64Binary", "XMLHexBinary", "XMLNegativeInteger", "XMLNonPositiveInteger",
        "XMLNormalizedString", "XMLPositiveInteger", "XMLToken",
    ]
}
