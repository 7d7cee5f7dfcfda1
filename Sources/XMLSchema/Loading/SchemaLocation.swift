/// Relative references between schema documents.
public enum SchemaLocation {
    /// Combines a location with the name of the document that it stands in (RFC 3986 §5.2).
    ///
    /// Works for paths and for URIs.
    ///
    /// - Parameters:
    ///   - location: What a `schemaLocation` attribute says.
    ///   - base: The name of the document that it stands in; `nil` for a root document.
    /// - Returns: The name of the document that is meant, without `.` and `..` segments.
    public static func resolve(_ location: String, from base: String?) -> String {
        if let base, !isAbsolute(location) {
            let (root, path) = split(base)
            if location.hasPrefix("/") { return root + normalized(location) }
            let directory = path.lastIndex(of: "/").map { path[...$0] } ?? (root.isEmpty ? "" : "/")
            return root + normalized(directory + location)
        }
        let (root, path) = split(location)
        return root + normalized(path)
    }

    private static func isAbsolute(_ location: String) -> Bool {
        guard let colon = location.firstIndex(of: ":") else { return false }
        return !location[..<colon].contains("/")
    }

    /// Splits `scheme://authority` from the path.
    private static func split(_ location: String) -> (root: String, path: String) {
        guard isAbsolute(location), let colon = location.firstIndex(of: ":") else { return ("", location) }
        var end = location.index(after: colon)
        if location[end...].hasPrefix("//") {
            let authority = location.index(end, offsetBy: 2)
            end = location[authority...].firstIndex(of: "/") ?? location.endIndex
        }
        return (String(location[..<end]), String(location[end...]))
    }

    private static func normalized(_ path: some StringProtocol) -> String {
        var segments: [Substring] = []
        for segment in String(path).split(separator: "/") where segment != "." {
            if segment == "..", let last = segments.last, last != ".." {
                segments.removeLast()
            } else if segment != ".." || !path.hasPrefix("/") {
                segments.append(segment)
            }
        }
        return (path.hasPrefix("/") ? "/" : "") + segments.joined(separator: "/")
    }
}
