import XMLCodec
import XMLSchema

/// The Swift names that the user gave to schema components, by what they rename.
struct NameOverrides {
    /// What is renamed: a global component, or something inside one.
    struct Key: Hashable {
        /// What `type` and `element` before a path restrict it to.
        enum Kind: String {
            case type, element
        }

        var kind: Kind?
        var component: XMLName
        /// The path below the component.
        var member: String?
    }

    private var entries: [Key: NameOverride] = [:]

    init(_ overrides: [NameOverride], prefixes: Prefixes, log: inout DiagnosticLog) {
        for override in overrides {
            guard let key = Self.key(override.path, prefixes: prefixes) else {
                log.error("the prefix in '\(override.path)' is not known", at: override.location)
                continue
            }
            if let fault = Self.fault(in: override.name, isMember: key.kind == nil && key.member != nil) {
                log.error(fault, at: override.location)
                continue
            }
            entries[key] = override
        }
    }

    /// What a path renames, or `nil` if its prefix isn't known.
    static func key(_ path: String, prefixes: Prefixes) -> Key? {
        let (kind, path) = Self.kind(of: path)
        let parts = path.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let component = parts.first.flatMap({ prefixes.resolve($0) }) else { return nil }
        return Key(kind: kind, component: component, member: parts.count > 1 ? String(parts[1]) : nil)
    }

    /// The name given to a type, global or anonymous.
    func name(of type: TypeName) -> String? {
        guard let component = Self.component(of: type) else { return nil }
        let inside = type.path.dropFirst().joined(separator: "/")
        if !inside.isEmpty { return entries[Key(kind: .type, component: component, member: inside)]?.name }
        return (entries[Key(kind: .type, component: component)] ?? entries[Key(component: component)])?.name
    }

    /// The name given to a global element.
    func name(of element: XMLName) -> String? {
        (entries[Key(kind: .element, component: element)] ?? entries[Key(component: element)])?.name
    }

    /// The name given to a member of a type, under any of the names that it goes by.
    subscript(type: TypeName, members: [String]) -> String? {
        guard !entries.isEmpty, let component = Self.component(of: type) else { return nil }
        return members.lazy.compactMap { entries[Key(component: component, member: Self.path(to: $0, in: type))]?.name }
            .first
    }

    /// Reports the overrides that rename nothing.
    func reportUnmatched(known keys: Set<Key>, prefixes: Prefixes, log: inout DiagnosticLog) {
        let unmatched = entries.filter { !keys.contains($0.key) }
        guard !unmatched.isEmpty else { return }
        let known = keys.map { $0.text(prefixes) }.sorted()
        for override in unmatched.values {
            let nearest = Spelling.nearest(to: override.path, among: known).map { "; did you mean '\($0)'?" } ?? ""
            log.error("nothing in the schema is named '\(override.path)'" + nearest, at: override.location)
        }
    }

    // MARK: Paths

    /// The component that an override's path starts with for a type; attributes and groups have no such paths.
    static func component(of type: TypeName) -> XMLName? {
        guard type.symbolSpace == .type || type.symbolSpace == .element else { return nil }
        return XMLName(type.path[0], in: type.namespace)
    }

    /// The path below the component that leads to a member of a type.
    static func path(to member: String, in type: TypeName) -> String {
        (type.path.dropFirst() + [member]).joined(separator: "/")
    }

    private static func kind(of path: String) -> (Key.Kind?, Substring) {
        let parts = path.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, let kind = Key.Kind(rawValue: String(parts[0])) else { return (nil, path[...]) }
        return (kind, parts[1])
    }

    /// What keeps a name from being used.
    private static func fault(in name: String, isMember: Bool) -> String? {
        guard SwiftNames.isIdentifier(name) else { return "'\(name)' is not a Swift name" }
        let meansElse = isMember ? SwiftNames.isForbiddenMember(name) : SwiftKeywords.isReservedTypeName(name)
        return meansElse ? "'\(name)' means something else in generated code" : nil
    }
}

extension NameOverrides.Key {
    /// The key as it is configured.
    func text(_ prefixes: Prefixes) -> String {
        let path = [prefixes.qualified(component), member].compactMap { $0 }.joined(separator: "/")
        return kind.map { "\($0.rawValue) \(path)" } ?? path
    }
}
