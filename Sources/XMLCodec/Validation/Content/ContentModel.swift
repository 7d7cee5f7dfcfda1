/// A content model made ready for matching: groups by number, each with its members by the fields that they start with.
///
/// A place in the content is a *reading*: for each level of groups the member that it stands in and how often that has
/// occurred. Content that breaks Unique Particle Attribution (XML Schema Part 1 §3.8.6) has several readings at a time;
/// ``ContentMatcher`` follows them all. ``readingLimit`` bounds their number.
package struct ContentModel: Sendable {
    /// A member of a group.
    struct Member: Sendable {
        var term: Term
        var minimum: UInt32
        /// The greatest number of times; ``unbounded`` if there is none.
        var maximum: UInt32
        /// Whether nothing at all is one occurrence.
        var isTermNullable: Bool

        /// Whether it may be absent.
        var isNullable: Bool { minimum == 0 || isTermNullable }

        /// The count that stands for it and all greater ones.
        var saturation: UInt32 { maximum == ContentModel.unbounded ? max(minimum, 1) : maximum }

        /// Whether so many occurrences are enough.
        func isSatisfied(by count: UInt32) -> Bool { count >= minimum || isTermNullable }
    }

    /// What a member is.
    enum Term: Hashable, Sendable {
        case field(Int)
        case group(Int)
    }

    /// How the members of a group belong together.
    enum Kind: Sendable {
        case sequence, choice, all
    }

    /// A group.
    struct Group: Sendable {
        var kind: Kind
        var members: [Member]
        /// The members that a field can start, in order.
        var starts: [Int: [Int]]
        /// How many members that can't be absent precede each member; one number more than there are members.
        var requiredBefore: [Int]
        /// In a group of kind `all`: where in a reading it says which members have been seen.
        var seenOffset: Int
        /// How many numbers of a reading that takes.
        var seenWordCount: Int { (members.count + 31) / 32 }

        /// Whether nothing at all is content of the group.
        var isNullable: Bool {
            switch kind {
            case .choice: members.contains(where: \.isNullable)
            case .sequence, .all: requiredBefore[members.count] == 0
            }
        }
    }

    static let unbounded = UInt32.max
    /// How many readings content may have at a time.
    static let readingLimit = 1_024

    /// The groups; the first one stands around the whole content.
    private(set) var groups: [Group] = []
    /// The numbers that a reading takes.
    private(set) var readingSize = 0
    /// How many levels of groups there are.
    private(set) var depth = 0
    /// Whether counts were given up, because too many ways of counting would have to be followed.
    package let isRelaxed: Bool

    /// Makes a model ready.
    package init(_ particle: ContentParticle) {
        let particle = particle.simplified
        let ambiguity = ContentAmbiguity(particle)
        isRelaxed = ambiguity.readingCount > Self.readingLimit
        // The first group is in place before those inside it.
        _ = add(.sequence, [isRelaxed ? particle.uncounted : particle], at: 0)
        readingSize = 2 * depth
        for index in groups.indices where groups[index].kind == .all {
            groups[index].seenOffset = readingSize
            readingSize += groups[index].seenWordCount
        }
    }

    private mutating func add(_ kind: Kind, _ particles: [ContentParticle], at level: Int) -> Int {
        let number = groups.count
        depth = max(depth, level + 1)
        groups.append(Group(kind: kind, members: [], starts: [:], requiredBefore: [0], seenOffset: 0))
        var group = groups[number]
        for particle in particles {
            let term = term(of: particle, at: level)
            for field in starts(of: term) { group.starts[field, default: []].append(group.members.count) }
            let member = Member(
                term: term,
                minimum: UInt32(clamping: particle.minimum),
                maximum: particle.maximum.map { UInt32(clamping: $0) } ?? Self.unbounded,
                isTermNullable: isNullable(term)
            )
            group.requiredBefore.append(group.requiredBefore[group.members.count] + (member.isNullable ? 0 : 1))
            group.members.append(member)
        }
        groups[number] = group
        return number
    }

    private mutating func term(of particle: ContentParticle, at level: Int) -> Term {
        switch particle.term {
        case .field(let field): .field(field)
        case .sequence(let members): .group(add(.sequence, members, at: level + 1))
        case .choice(let members): .group(add(.choice, members, at: level + 1))
        case .all(let members): .group(add(.all, members, at: level + 1))
        }
    }

    private func isNullable(_ term: Term) -> Bool {
        if case .group(let number) = term { groups[number].isNullable } else { false }
    }

    /// The fields that can come first in a term.
    func starts(of term: Term) -> Set<Int> {
        guard case .group(let number) = term else {
            if case .field(let field) = term { return [field] }
            return []
        }
        let group = groups[number]
        return Set(group.starts.keys.filter { canStart($0, group) })
    }

    /// Whether a term can start with a field.
    func canStart(_ field: Int, _ term: Term) -> Bool {
        switch term {
        case .field(let other): field == other
        case .group(let number): canStart(field, groups[number])
        }
    }

    private func canStart(_ field: Int, _ group: Group) -> Bool {
        guard let members = group.starts[field] else { return false }
        return group.kind != .sequence || members.contains { group.requiredBefore[$0] == 0 }
    }
}
