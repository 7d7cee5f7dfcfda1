/// Results that are made from one another, where none may be made from itself: the types of a chain of derivations,
/// groups that contain groups, heads of substitution groups.
///
/// Chains have a limited length, since whoever walks their results will do so by recursion.
struct AcyclicResults<Name: Hashable, Value> {
    /// How to go on with a name.
    enum Start {
        /// The result has to be made; ``finish(_:_:)`` has to follow.
        case new
        /// The result is there; `nil` if it was faulty.
        case known(Value?)
        /// The result is being made already: it would be made from itself.
        case cycle
        /// The chain is too long.
        case tooLong
    }

    /// The number of results in the longest chain.
    static var limit: Int { 128 }

    private var results: [Name: (value: Value?, length: Int)] = [:]
    private var path: [(name: Name, length: Int)] = []
    private var namesOnPath: Set<Name> = []

    /// The result for a name, if it has been made and isn't faulty.
    subscript(name: Name) -> Value? {
        get { results[name]?.value }
        set {
            if results[name] != nil { results[name]?.value = newValue }
        }
    }

    /// Asks for the result for a name, on behalf of the result that is being made.
    mutating func start(_ name: Name) -> Start {
        if let known = results[name] {
            guard known.value != nil else { return .known(nil) }
            return extendChain(by: known.length) ? .known(known.value) : .tooLong
        }
        if namesOnPath.contains(name) { return .cycle }
        if path.count >= Self.limit { return .tooLong }
        path.append((name, 1))
        namesOnPath.insert(name)
        return .new
    }

    /// Keeps the result for the name that was started last.
    mutating func finish(_ name: Name, _ value: Value?) {
        guard let last = path.popLast() else { return }
        namesOnPath.remove(name)
        results[name] = (value, last.length)
        _ = extendChain(by: last.length)
    }

    private mutating func extendChain(by length: Int) -> Bool {
        guard let last = path.indices.last else { return true }
        path[last].length = max(path[last].length, length + 1)
        return path[last].length <= Self.limit
    }
}
