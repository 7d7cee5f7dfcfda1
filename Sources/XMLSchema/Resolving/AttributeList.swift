import XMLCodec

/// The attributes of a complex type or an attribute group, groups written out.
struct AttributeList {
    /// The attributes, in order, each name once.
    private(set) var uses: [AttributeUse] = []

    private var indexes: [XMLName: Int] = [:]

    /// The attributes that a restriction takes away, and where it says so.
    var prohibited: [XMLName: SourceLocation] = [:]

    /// The wildcard that is left of the list's own and those of its groups.
    var wildcard: Wildcard?

    /// Adds an attribute.
    ///
    /// The same declaration can come by two ways, if both lead to one group. Returns whether the name is free, or the
    /// declaration the same.
    mutating func add(_ use: AttributeUse) -> Bool {
        if let other = self[use.name] {
            return other.location == use.location
        }
        indexes[use.name] = uses.count
        uses.append(use)
        return true
    }

    /// The attribute of a name.
    subscript(name: XMLName) -> AttributeUse? { indexes[name].map { uses[$0] } }
}
