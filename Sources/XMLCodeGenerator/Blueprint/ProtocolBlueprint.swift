/// The protocol of a type that others are derived from.
struct ProtocolBlueprint: Hashable, Sendable {
    /// A property that conforming types have.
    struct Requirement: Hashable, Sendable {
        var documentation: [String]
        var name: String
        var type: String
    }

    var header: TypeHeader
    var requirements: [Requirement]
}
