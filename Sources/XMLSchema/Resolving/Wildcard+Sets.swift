extension Wildcard.Namespaces {
    /// The namespaces that both allow (XML Schema Part 1 §3.10.6, Attribute Wildcard Intersection).
    ///
    /// An empty namespace in `other(than:)` stands for "any namespace, but some". Returns `nil` where the result can't be
    /// expressed.
    package func intersection(_ other: Wildcard.Namespaces) -> Wildcard.Namespaces? {
        switch (self, other) {
        case (.any, let namespaces), (let namespaces, .any):
            return namespaces
        case (.oneOf(let these), .oneOf(let those)):
            return .oneOf(these.filter(those.contains))
        case (.oneOf(let these), .other(let excluded)), (.other(let excluded), .oneOf(let these)):
            return .oneOf(these.filter { $0 != excluded && !$0.isEmpty })
        case (.other(let one), .other(let another)):
            if one == another || another.isEmpty { return self }
            return one.isEmpty ? other : nil
        }
    }

    /// The namespaces that either allows (XML Schema Part 1 §3.10.6, Attribute Wildcard Union); `nil` where that can't be
    /// expressed.
    package func union(_ other: Wildcard.Namespaces) -> Wildcard.Namespaces? {
        switch (self, other) {
        case (.any, _), (_, .any):
            return .any
        case (.oneOf(let these), .oneOf(let those)):
            return .oneOf(these + those.filter { !these.contains($0) })
        case (.oneOf(let these), .other(let excluded)), (.other(let excluded), .oneOf(let these)):
            if excluded.isEmpty { return these.contains("") ? .any : .other(than: "") }
            switch (these.contains(excluded), these.contains("")) {
            case (true, true): return .any
            case (true, false): return .other(than: "")
            case (false, true): return nil
            case (false, false): return .other(than: excluded)
            }
        case (.other(let one), .other(let another)):
            return one == another ? self : .other(than: "")
        }
    }
}
