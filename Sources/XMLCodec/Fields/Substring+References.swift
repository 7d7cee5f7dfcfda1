extension Substring {
    /// A part of a literal, with `&#9;`, `&#10;`, `&#13;`, `&#125;` and `&amp;` replaced by what they stand for.
    var withoutReferences: String {
        guard utf8.contains(UInt8(ascii: "&")) else { return String(self) }
        var result = ""
        var rest = self
        while let ampersand = rest.firstIndex(of: "&"), let end = rest[ampersand...].firstIndex(of: ";") {
            result += rest[..<ampersand]
            switch rest[ampersand...end] {
            case "&#9;": result += "\t"
            case "&#10;": result += "\n"
            case "&#13;": result += "\r"
            case "&#125;": result += "}"
            default: result += "&"
            }
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }
}
