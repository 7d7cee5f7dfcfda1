/// Words for signs, so that values made of nothing else have names: `<=` is `lessThanEquals`.
enum SymbolNames {
    /// The words for the signs of a text; others say nothing.
    static func words(_ text: String) -> [String] { text.unicodeScalars.compactMap { names[$0] } }

    /// The word for a sign before a number.
    static func sign(of text: String) -> String? {
        text.unicodeScalars.first.flatMap { $0 == "+" || $0 == "-" ? names[$0] : nil }
    }

    private static let names: [Unicode.Scalar: String] = [
        " ": "space", "!": "exclamation", "\"": "quote", "#": "hash", "$": "dollar", "%": "percent", "&": "ampersand",
        "'": "apostrophe", "(": "open", ")": "close", "*": "asterisk", "+": "plus", ",": "comma", "-": "minus",
        ".": "dot", "/": "slash", ":": "colon", ";": "semicolon", "<": "lessThan", "=": "equals", ">": "greaterThan",
        "?": "question", "@": "at", "[": "openBracket", "\\": "backslash", "]": "closeBracket", "^": "caret",
        "_": "underscore", "`": "backtick", "{": "openBrace", "|": "bar", "}": "closeBrace", "~": "tilde",
    ]
}
