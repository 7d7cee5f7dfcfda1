/// The entries of one catalog file, with their locations resolved.
struct CatalogFile: Sendable {
    /// A catalog that another one goes on with.
    struct Reference {
        let location: String
        /// Where it is named; `nil` for the first catalog.
        let origin: SourceLocation?
    }

    /// What stands for an identifier; the first entry counts.
    private var locations: [String: String] = [:]
    /// What takes the place of the beginning of an identifier.
    private var prefixes: [(prefix: String, replacement: String)] = []
    /// What stands for the identifiers that end in a certain way.
    private var suffixes: [(suffix: String, location: String)] = []
    /// The catalogs that are asked after this one.
    private(set) var nextCatalogs: [Reference] = []

    mutating func add(_ location: String, for identifier: String) {
        if locations[identifier] == nil { locations[identifier] = location }
    }

    mutating func add(_ replacement: String, forPrefix prefix: String) {
        prefixes.append((prefix, replacement))
    }

    mutating func add(_ location: String, forSuffix suffix: String) {
        suffixes.append((suffix, location))
    }

    mutating func add(next catalog: Reference) {
        nextCatalogs.append(catalog)
    }

    func location(of identifier: String) -> String? {
        if let location = locations[identifier] { return location }
        let rewritten = prefixes.filter { identifier.hasPrefix($0.prefix) }.longest(\.prefix)
        if let rewritten { return rewritten.replacement + identifier.dropFirst(rewritten.prefix.count) }
        return suffixes.filter { identifier.hasSuffix($0.suffix) }.longest(\.suffix)?.location
    }
}

extension Array {
    /// The element with the longest text, the first of several.
    fileprivate func longest(_ text: (Element) -> String) -> Element? {
        self.reduce(nil) { longest, next in
            guard let longest, text(longest).count >= text(next).count else { return next }
            return longest
        }
    }
}
