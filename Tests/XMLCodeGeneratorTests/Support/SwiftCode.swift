/// What is left of Swift source without its comments and without the contents of its literals.
struct SwiftCode {
    /// The code.
    private(set) var text = ""

    private var rest: Substring.UnicodeScalarView

    /// Something that generated source doesn't have.
    enum Fault: Error {
        case blockComment
        case unfinishedLiteral
        case interpolation(String)
    }

    /// Reads source as the compiler does, as far as generated source goes.
    init(of source: String) throws(Fault) {
        rest = source[...].unicodeScalars
        while let scalar = rest.first {
            if starts(with: "//") {
                rest = rest.drop { $0 != "\n" }
            } else if starts(with: "/*") {
                throw .blockComment
            } else if starts(with: "\"\"\"") {
                try skipLiteral(until: "\"\"\"")
            } else if scalar == "\"" {
                try skipLiteral(until: "\"")
            } else {
                text.unicodeScalars.append(scalar)
                rest.removeFirst()
            }
        }
    }

    private func starts(with text: String) -> Bool { rest.starts(with: text.unicodeScalars) }

    private mutating func skipLiteral(until end: String) throws(Fault) {
        rest.removeFirst(end.unicodeScalars.count)
        while !starts(with: end) {
            guard let scalar = rest.popFirst(), scalar != "\n" || end.count > 1 else { throw .unfinishedLiteral }
            guard scalar == "\\" else { continue }
            if rest.first == "(" { try skipInterpolation() }
            _ = rest.popFirst()
        }
        rest.removeFirst(end.unicodeScalars.count)
        text += "\"\""
    }

    /// Generated messages name the field or the index that they are about, and nothing else.
    private mutating func skipInterpolation() throws(Fault) {
        let expression = String(String.UnicodeScalarView(rest.dropFirst().prefix { $0 != ")" }))
        guard expression == "field" || expression == "index" else { throw .interpolation(expression) }
    }
}
