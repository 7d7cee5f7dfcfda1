/// The names that anonymous types have.
struct AnonymousTypeNames {
    /// For each name that is used, the number that the next type at the same place tries.
    private var nextNumbers: [TypeName: Int] = [:]

    /// Takes the name itself, or the first of `name2`, `name3` and so on that no type has.
    mutating func take(_ wanted: TypeName) -> TypeName {
        var name = wanted
        while nextNumbers[name] != nil, let last = wanted.path.last {
            let number = nextNumbers[wanted, default: 2]
            nextNumbers[wanted] = number + 1
            name.path[name.path.count - 1] = "\(last)\(number)"
        }
        nextNumbers[name] = 2
        return name
    }
}
