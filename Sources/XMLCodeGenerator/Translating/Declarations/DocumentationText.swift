import XMLSchema

/// Lines of documentation comments, made from what a schema says.
enum DocumentationText {
    /// The greatest number of characters of a line.
    private static let width = 110

    /// The schema's documentation if there is any, then a fact about the component.
    static func lines(_ documentation: String?, fact: String) -> [String] {
        let paragraphs = paragraphs(of: documentation ?? "")
        guard !paragraphs.isEmpty else { return wrapped(fact) }
        return paragraphs.flatMap { wrapped(withoutTags($0)) + [""] } + wrapped(fact)
    }

    /// A paragraph in which Markdown sees no HTML, which it would leave out; inside of code it sees none anyway.
    private static func withoutTags(_ paragraph: String) -> String {
        paragraph.contains("`") ? paragraph : paragraph.replacing("<", with: "\\<")
    }

    /// A text in one line without anything that can't be seen.
    static func visible(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter(isVisible)))
    }

    /// A piece of schema text inside a sentence, set as code.
    static func code(_ text: String) -> String {
        let visible = text.unicodeScalars.map { isVisible($0) && $0 != "`" ? String($0) : " " }.joined()
        return "`\(visible)`"
    }

    /// The facets of a simple type as a sentence, or `nil` if there are none to mention.
    static func facets(_ facets: Facets) -> String? {
        var parts: [String] = []
        let numbers: [(String, Int?)] = [
            ("length", facets.length), ("minLength", facets.minLength), ("maxLength", facets.maxLength),
            ("totalDigits", facets.totalDigits), ("fractionDigits", facets.fractionDigits),
        ]
        parts += numbers.compactMap { name, value in value.map { "\(name) \($0)" } }
        let bounds: [(String, String?)] = [
            ("minInclusive", facets.minInclusive), ("maxInclusive", facets.maxInclusive),
            ("minExclusive", facets.minExclusive), ("maxExclusive", facets.maxExclusive),
        ]
        parts += bounds.compactMap { name, value in value.map { "\(name) \(code($0))" } }
        parts += facets.patterns.map { "pattern \(code($0))" }
        return parts.isEmpty ? nil : "Constraints: \(parts.joined(separator: ", "))."
    }

    private static func paragraphs(of text: String) -> [String] {
        var result: [String] = []
        var current: [Substring] = []
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        for line in lines + [""] {
            let words = line.split(whereSeparator: \.isWhitespace)
            if !words.isEmpty {
                current += words
            } else if !current.isEmpty {
                result.append(current.joined(separator: " "))
                current = []
            }
        }
        return result
    }

    private static func wrapped(_ paragraph: String) -> [String] {
        var lines: [String] = []
        for word in paragraph.split(separator: " ") {
            let clean = visible(String(word))
            guard !clean.isEmpty else { continue }
            if let last = lines.last, last.count + clean.count < width {
                lines[lines.count - 1] = last + " " + clean
            } else {
                lines.append(clean)
            }
        }
        return lines.map(inert)
    }

    /// A line that Markdown doesn't take for the start of a block: of code that never ends, or of parameters.
    private static func inert(_ line: String) -> String {
        let isField = fields.contains { line.hasPrefix("- \($0)") || line.hasPrefix("* \($0)") }
        return isField || line.hasPrefix("```") || line.hasPrefix("~~~") ? "\\" + line : line
    }

    /// What documentation comments take for more than an item of a list.
    private static let fields = ["Parameter", "Returns", "Throws", "Important", "Warning", "Note", "SeeAlso"]

    /// Whether a character can stand in a comment without changing how the source is read or shown.
    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
        default: true
        }
    }
}
