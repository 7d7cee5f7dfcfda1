/// The words that can't be used as they are.
enum SwiftKeywords {
    /// A member's name where it is declared, or referred to without a dot: in backticks if it is a keyword.
    static func escaped(_ name: String) -> String {
        reserved.contains(name) ? "`\(name)`" : name
    }

    /// Whether a word is a keyword wherever it stands.
    static func isKeyword(_ name: String) -> Bool { reserved.contains(name) }

    private static let reserved: Set<String> = [
        "associatedtype", "class", "deinit", "enum", "extension", "fileprivate", "func", "import", "init", "inout",
        "internal", "let", "operator", "private", "precedencegroup", "protocol", "public", "rethrows", "static",
        "struct", "subscript", "typealias", "var",
        "break", "case", "catch", "continue", "default", "defer", "do", "else", "fallthrough", "for", "guard", "if",
        "in", "repeat", "return", "throw", "switch", "where", "while",
        "Any", "as", "await", "false", "is", "nil", "self", "Self", "super", "throws", "true", "try",
    ]

    /// Whether a type can't be called so: generated code, or every Swift file, means something else by it.
    static func isReservedTypeName(_ name: String) -> Bool {
        typeNames.contains(name) || reserved.contains(name) || isRuntimeName(name)
    }

    /// Names that start with `XML` and a capital are the runtime's, so that it can grow without renaming anything.
    private static func isRuntimeName(_ name: String) -> Bool {
        name.hasPrefix("XML") && name.dropFirst(3).first?.isUppercase == true
    }

    /// What generated code uses, what the language keeps to itself, and what no file does without: a module's own
    /// `Error` hides the standard library's wherever the module is imported.
    private static let typeNames: Set<String> = [
        "Array", "Bool", "Double", "Equatable", "Float", "Hashable", "Hasher", "Int", "Int16", "Int32", "Int64", "Int8",
        "Never", "Optional", "Protocol", "Sendable", "Span", "StaticString", "String", "Swift", "Type", "UInt",
        "UInt16", "UInt32", "UInt64", "UInt8", "Void", "XMLCodec",
        "Actor", "AnyObject", "Character", "Codable", "Comparable", "Decodable", "Dictionary", "Encodable", "Error",
        "MainActor", "Range", "Result", "Set", "Substring", "Task",
    ]
}
