/// Hands out the names in one scope: the properties of a struct, or the cases of an enum.
struct MemberNames {
    private var taken: Set<String>
    /// The names that the user gave, which no one else gets even if their owners come later.
    private let given: Set<String>
    /// The names that the user gave twice.
    private(set) var clashes: [String] = []

    init(given: [String], taken: Set<String> = []) {
        self.given = Set(given)
        self.taken = taken
    }

    /// Whether a name can't be had any more.
    func contains(_ name: String) -> Bool { taken.contains(name) || given.contains(name) }

    /// Takes a name as it is: one that was given, or that is inherited.
    mutating func take(_ name: String) {
        if !taken.insert(name).inserted { clashes.append(name) }
    }

    /// Takes the first name that is free; where none is, the last one with a number behind it.
    mutating func take(firstOf candidates: [String]) -> String {
        let free = candidates.first { !contains($0) }
        let name = free ?? SwiftNames.unique(candidates.last ?? "value", notIn: taken.union(given))
        taken.insert(name)
        return name
    }
}
