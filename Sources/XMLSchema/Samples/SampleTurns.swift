/// Whose turn it is, where a schema allows one of several: each in order, so that all of them are shown.
struct SampleTurns {
    /// A place with several possibilities.
    enum Place: Hashable {
        case choice(SourceLocation)
        case substitutes(SourceLocation)
        case derivedTypes(TypeName)
        case `nil`(SourceLocation)
    }

    /// How many possibilities a place has, and how many times one was taken.
    private struct State {
        var count: Int
        var turn = 0
    }

    private var states: [Place: State] = [:]
    private var places: [TypeName: Set<Place>] = [:]
    /// The types in whose content elements of a type were met.
    private var containers: [TypeName: Set<TypeName>] = [:]
    private var path: [TypeName] = []
    /// Whether something was shown that wasn't before, since this was last set to false.
    var hasProgress = false

    /// The number of the possibility whose turn it is, out of some.
    mutating func next(at place: Place, of count: Int) -> Int {
        guard count > 1 else { return 0 }
        let turn = states[place]?.turn ?? 0
        states[place] = State(count: count, turn: turn + 1)
        if let type = path.last { places[type, default: []].insert(place) }
        if turn < count { hasProgress = true }
        return turn % count
    }

    /// Whether all possibilities of all places that were met have been shown.
    var isComplete: Bool { states.values.allSatisfy { $0.turn >= $0.count } }

    /// What follows belongs to the content of a type that is shown in full.
    mutating func enter(_ type: TypeName) {
        meet(type)
        path.append(type)
        if places[type] == nil { places[type] = [] }
    }

    /// An element of a type was met, in full or not.
    mutating func meet(_ type: TypeName) {
        if let container = path.last { containers[type, default: []].insert(container) }
    }

    /// The content that was entered last has ended.
    mutating func leave() {
        path.removeLast()
    }

    /// The types that were shown in full and have nothing new to show, neither in themselves nor in what they contain.
    var finished: Set<TypeName> {
        var pending = places.filter { $0.value.contains { states[$0].map { $0.turn < $0.count } ?? false } }.map(\.key)
        pending += containers.keys.filter { places[$0] == nil }
        var unfinished = Set(pending)
        while let type = pending.popLast() {
            for container in containers[type] ?? [] where unfinished.insert(container).inserted {
                pending.append(container)
            }
        }
        return Set(places.keys).subtracting(unfinished)
    }
}
