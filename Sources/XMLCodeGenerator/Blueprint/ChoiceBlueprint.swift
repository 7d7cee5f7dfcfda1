/// An enum with one case for each alternative of a choice.
struct ChoiceBlueprint: Hashable, Sendable {
    /// One alternative.
    struct Case: Hashable, Sendable {
        var documentation: [String]
        var isIndirect: Bool
        var name: String
        var payload: String
        /// The name after a dot.
        var reference: String
        /// The statement that encodes the payload `value`.
        var encodeCall: String
    }

    /// The computed property for what all alternatives have in common.
    struct CommonValue: Hashable, Sendable {
        var documentation: [String]
        var type: String
    }

    var header: TypeHeader
    var cases: [Case]
    var commonValue: CommonValue?
}
