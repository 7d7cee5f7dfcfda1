/// What an element's name means that is no name of a field.
enum ElementMeaning {
    /// Nothing known.
    static let unknown = -1
    /// Several wildcards allow it: which one takes it, its place decides.
    static let severalWildcards = -2

    /// The meaning of a name that some wildcards allow: the only one of them, or one of the above.
    static func of(_ wildcards: [Int]) -> Int {
        guard let first = wildcards.first else { return unknown }
        return wildcards.count == 1 ? first : severalWildcards
    }
}
