import XMLSchema

/// An enum with one case for each concrete type derived from an abstract one.
struct PolymorphicShape {
    /// One alternative.
    struct Alternative: Hashable {
        var caseName: String
        var type: TypeName
    }

    var type: TypeName
    var alternatives: [Alternative]
}
