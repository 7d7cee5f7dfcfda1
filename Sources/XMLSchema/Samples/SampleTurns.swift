/// Whose turn it is, where a schema allows one of several: each in order, so that all of them are shown.
struct SampleTurns {
    /// A place with several possibilities.
    enum Place: Hashable {
        case choice(SourceLocation)
        case substitutes(SourceLocation)
        case derivedTypes(TypeName)
        case `nil`(SourceLocation)
    }

    private var turns: [Place: Int] = [:]
    /// Whether something was shown that wasn't before, since this was last set to false.
    var hasProgress = false

    /// The number of the possibility whose turn it is, out of some.
    mutating func next(at place: Place, of count: Int) -> Int {
        guard count > 1 else { return 0 }
        let turn = turns[place, default: 0]
        turns[place] = turn + 1
        if turn < count { hasProgress = true }
        return turn % count
    }
}
