import XMLCodec
import XMLSchema

/// The Swift names that the user gave to schema components, by what they rename.
struct NameOverrides {
    /// What is renamed: a global component, or a member of one.
    struct Key: Hashable {
        var component: XMLName
        var member: String?
    }

    private var entries: [Key: NameOverride] = [:]

    init(_ overrides: [NameOverride], prefixes: Prefixes, log: inout DiagnosticLog) {
        for override in overrides {
            let parts = override.path.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
            guard let component = prefixes.resolve(parts[0]) else {
                log.error("the prefix in '\(override.path)' is not known", at: override.location)
                continue
            }
            guard SwiftNames.isIdentifier(override.name) else {
                log.error("'\(override.name)' is not a Swift name", at: override.location)
                continue
            }
            entries[Key(component: component, member: parts.count > 1 ? String(parts[1]) : nil)] = override
        }
    }

    /// The name given to a global component.
    subscript(component: XMLName) -> String? { entries[Key(component: component)]?.name }

    /// The name given to a member of a type, under any of the names that it goes by.
    subscript(type: TypeName, members: [String]) -> String? {
        guard !entries.isEmpty, type.path.count == 1 else { return nil }
        let component = XMLName(type.path[0], in: type.namespace)
        return members.lazy.compactMap { entries[Key(component: component, member: $0)]?.name }.first
    }

    /// Reports the overrides that rename nothing.
    func reportUnmatched(known keys: Set<Key>, log: inout DiagnosticLog) {
        for (key, override) in entries where !keys.contains(key) {
            log.error("nothing in the schema is named '\(override.path)'", at: override.location)
        }
    }
}
