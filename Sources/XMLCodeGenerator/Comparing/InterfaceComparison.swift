/// What is different between the Swift interfaces of two versions of a schema.
///
/// A change is breaking where a program that uses what is there in an ordinary way wouldn't compile any more: by name, by
/// the memberwise initializer, by a `switch` over a closed enum.
public struct InterfaceComparison: Sendable {
    /// The changes, by type, in order of names.
    public private(set) var changes: [InterfaceChange] = []

    /// Whether programs have to be changed.
    public var isBreaking: Bool { changes.contains { $0.verdict == .breaking } }

    private typealias Entry = SwiftInterface.TypeEntry

    /// Compares two interfaces.
    public init(from old: SwiftInterface, to new: SwiftInterface) {
        let gone = old.types.filter { new.types[$0.key] == nil }
        let added = new.types.filter { old.types[$0.key] == nil }
        var renamed: [String: String] = [:]
        for (name, entry) in gone.sorted(by: { $0.key < $1.key }) {
            if let other = Self.successor(of: entry, in: added, besides: Set(renamed.values)) { renamed[name] = other }
        }
        for name in Set(old.types.keys).union(new.types.keys).sorted() {
            switch (old.types[name], new.types[name]) {
            case (let before?, let after?): compare(before, after, in: name)
            case (.some, nil):
                let successor = renamed[name].map { "is called \($0) now" }
                changes.append(InterfaceChange(name, successor ?? "is gone", .breaking))
            case (nil, let after?) where !renamed.values.contains(name):
                changes.append(InterfaceChange(name, "is new (\(after.kind))", .compatible))
            case (nil, _): break
            }
        }
    }

    /// The only new type that has all members of one that is gone, if it has any.
    private static func successor(of entry: Entry, in added: [String: Entry], besides taken: Set<String>) -> String? {
        guard !entry.members.isEmpty else { return nil }
        let matches = added.filter {
            !taken.contains($0.key) && $0.value.kind == entry.kind && $0.value.members == entry.members
        }
        return matches.count == 1 ? matches.first?.key : nil
    }

    // MARK: Members

    private mutating func compare(_ before: Entry, _ after: Entry, in type: String) {
        guard before.kind == after.kind else {
            return add(type, "was a \(before.kind) and is a \(after.kind)", .breaking)
        }
        for name in before.conformances.subtracting(after.conformances).sorted() {
            let message = before.kind == "typealias" ? "stood for \(name)" : "doesn't conform to \(name) any more"
            add(type, message, .breaking)
        }
        for name in after.conformances.subtracting(before.conformances).sorted() where before.kind != "typealias" {
            add(type, "conforms to \(name) now", .compatible)
        }
        for name in Set(before.members.keys).union(after.members.keys).sorted() {
            switch (before.members[name], after.members[name]) {
            case (let one?, let other?) where one != other: compare(one, other, called: name, in: type)
            case (let member?, nil): add(type, "the \(member.kind.rawValue) \(name) is gone", .breaking)
            case (nil, let member?): addNew(member, name, to: after, in: type)
            default: break
            }
        }
        compareInitializers(before, after, in: type)
    }

    private mutating func compare(
        _ before: SwiftInterface.Member,
        _ after: SwiftInterface.Member,
        called name: String,
        in type: String
    ) {
        let what = "the \(after.kind.rawValue) \(name)"
        if before.type + "?" == after.type {
            add(type, "\(what) is optional now: \(after.type)", .breaking)
        } else if before.type == after.type + "?" {
            add(type, "\(what) was optional and is required: \(after.type)", .breaking)
        } else {
            let types = [before.type, after.type].map { $0.isEmpty ? "no value" : $0 }
            add(type, "\(what) had \(types[0]) and has \(types[1])", .breaking)
        }
    }

    private mutating func addNew(_ member: SwiftInterface.Member, _ name: String, to entry: Entry, in type: String) {
        let what = "the \(member.kind.rawValue) \(name)" + (member.type.isEmpty ? "" : ": \(member.type)")
        // An open enum's values have to be switched over with a default.
        let isBreaking = member.kind == .requirement || (member.kind == .case && !entry.isOpen)
        add(type, "\(what) is new", isBreaking ? .breaking : .compatible)
    }

    private mutating func compareInitializers(_ before: Entry, _ after: Entry, in type: String) {
        for name in after.requiredParameters where !before.requiredParameters.contains(name) {
            add(type, "init needs \(name)", .breaking)
        }
        let common = before.parameters.filter(after.parameters.contains)
        if common != after.parameters.filter(before.parameters.contains) {
            add(type, "init takes its arguments in another order", .breaking)
        }
    }

    private mutating func add(_ type: String, _ message: String, _ verdict: InterfaceChange.Verdict) {
        changes.append(InterfaceChange(type, message, verdict))
    }
}
