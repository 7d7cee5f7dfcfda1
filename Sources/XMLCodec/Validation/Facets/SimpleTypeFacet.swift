/// A facet of a simple type, by name.
package struct SimpleTypeFacet {
    var name: Substring
    var value: String

    /// A facet.
    package init(_ name: String, _ value: String) {
        self.name = name[...]
        self.value = value
    }

    /// Reads a facet in a line of a table.
    init(_ part: Substring) {
        let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        precondition(pair.count == 2, "a facet in a table of simple types has no value")
        name = pair[0]
        value = Self.unescaped(pair[1])
    }

    private static func unescaped(_ text: Substring) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return String(text) }
        var result = ""
        var rest = text
        while let ampersand = rest.firstIndex(of: "&"), let end = rest[ampersand...].firstIndex(of: ";") {
            result += rest[..<ampersand]
            switch rest[ampersand...end] {
            case "&#9;": result += "\t"
            case "&#10;": result += "\n"
            case "&#13;": result += "\r"
            default: result += "&"
            }
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }
}
