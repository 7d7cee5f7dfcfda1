import XMLSchema

/// Decides which component gets which name at file level, so that no two share one.
///
/// What a component is called depends on nothing but the components that want the same name: others may come and go.
/// 1. A name that the user gave is kept.
/// 2. Of several that want one name, the first namespace keeps it (in order of the prefixes), and in one namespace types
///    come before elements, then the one that is spelled like it in the schema.
/// 3. The others put their namespace's prefix before the name if the first one is of another namespace, and a word for
///    what they are behind it otherwise; where that is taken too, both, and at last a number.
struct NameContest {
    private let prefixes: Prefixes
    private var owners: [String: NameClaim] = [:]
    /// The names that components got in place of those by rule.
    private(set) var changes: [NameChange] = []

    init(prefixes: Prefixes) {
        self.prefixes = prefixes
    }

    /// Where the component with a name stands.
    func location(of name: String) -> SourceLocation? { owners[name]?.location }

    /// The names for all claims, in their order.
    mutating func resolve(_ claims: [NameClaim], log: inout DiagnosticLog) -> [String] {
        var names = claims.map(\.name)
        var losers: [Int] = []
        for number in claims.indices.sorted(by: { precedes(claims[$0], claims[$1]) }) {
            let claim = claims[number]
            if claim.wanted.count == 1, let owner = owners[claim.name], claim.isOverride, owner.isOverride {
                report(claim, owner, log: &log)
            } else if owners[claim.name] != nil {
                losers.append(number)
            } else {
                owners[claim.name] = claim
            }
        }
        // All names by rule are given away before anyone has to make way, so that no one does so for one who did.
        for number in losers {
            names[number] = alternative(for: claims[number], log: &log)
        }
        shorten(claims, &names)
        return names
    }

    // MARK: Making way

    private mutating func alternative(for claim: NameClaim, log: inout DiagnosticLog) -> String {
        guard let owner = owners[claim.name] else { return claim.name }
        let candidates = candidates(for: claim, owner)
        let name =
            candidates.first { owners[$0] == nil }
            ?? SwiftNames.unique(candidates.last ?? claim.name, notIn: Set(owners.keys))
        owners[name] = claim
        changes.append(NameChange(claim: claim, name: name, owner: owner.description))
        log.note(
            "\(claim.description) becomes \(name), since \(owner.description) has the name \(claim.name)",
            at: claim.location
        )
        return name
    }

    private func candidates(for claim: NameClaim, _ owner: NameClaim) -> [String] {
        let suffixed = claim.name.hasSuffix(claim.role.suffix) ? [] : [claim.name + claim.role.suffix]
        guard let prefix = prefixes.prefix(of: claim.namespace).map(SwiftNames.type) else { return suffixed }
        let prefixed = prefix + (claim.plain ?? claim.name)
        guard owner.namespace == claim.namespace else { return [prefixed, prefixed + claim.role.suffix] }
        return suffixed
    }

    // MARK: Going without a suffix

    /// Gives each claim the best of the names that it would rather have, if no one else has or would rather have it.
    private mutating func shorten(_ claims: [NameClaim], _ names: inout [String]) {
        var demand: [String: Int] = [:]
        for claim in claims { for name in claim.wanted.dropLast() { demand[name, default: 0] += 1 } }
        for (number, claim) in claims.enumerated() where names[number] == claim.name {
            guard let better = claim.wanted.dropLast().first(where: { owners[$0] == nil && demand[$0] == 1 }) else {
                continue
            }
            owners[better] = claim
            names[number] = better
        }
    }

    // MARK: Order

    private func precedes(_ one: NameClaim, _ other: NameClaim) -> Bool {
        if one.isOverride != other.isOverride { return one.isOverride }
        let ranks = (prefixes.rank(of: one.namespace), prefixes.rank(of: other.namespace))
        if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
        if one.role != other.role { return one.role.rawValue < other.role.rawValue }
        let areExact = (one.schemaName == one.name, other.schemaName == other.name)
        if areExact.0 != areExact.1 { return areExact.0 }
        return one.schemaName.unicodeScalars.lexicographicallyPrecedes(other.schemaName.unicodeScalars)
    }

    private func report(_ claim: NameClaim, _ owner: NameClaim, log: inout DiagnosticLog) {
        log.error(
            "the configuration gives the name \(claim.name) to \(claim.description) and to \(owner.description)",
            at: claim.location,
            notes: [Diagnostic(.note, "\(owner.description) is here", at: owner.location)]
        )
    }
}
