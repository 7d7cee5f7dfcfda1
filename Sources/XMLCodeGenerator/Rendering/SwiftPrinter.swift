/// Collects lines of Swift source, each indented by its depth.
struct SwiftPrinter {
    /// The text so far.
    private(set) var text = ""
    private var depth = 0

    /// Adds lines at the current depth.
    mutating func print(_ lines: String...) {
        for line in lines { print(line: line) }
    }

    /// Adds an empty line.
    mutating func blankLine() {
        text += "\n"
    }

    /// Adds documentation comments.
    mutating func documentation(_ lines: [String]) {
        for line in lines { print(line: line.isEmpty ? "///" : "/// \(line)") }
    }

    /// Adds lines between an opening and a closing one, a level deeper.
    mutating func block(_ opening: String, closing: String = "}", _ body: (inout SwiftPrinter) -> Void) {
        print(line: opening)
        depth += 1
        body(&self)
        depth -= 1
        print(line: closing)
    }

    /// Whether a line would stay within 120 columns.
    func fits(_ line: String) -> Bool { depth * 4 + line.count <= 120 }

    private mutating func print(line: String) {
        if !line.isEmpty {
            for _ in 0..<depth { text += "    " }
            text += line
        }
        text += "\n"
    }
}
