/// The switch that encodes the property of a choice.
struct EncodeChoice: Hashable, Sendable {
    /// How often the choice occurs.
    enum Form: Hashable, Sendable {
        case required, optional, repeated
    }

    /// One case: the pattern and the call.
    struct Case: Hashable, Sendable {
        var pattern: String
        var call: String
    }

    /// The property.
    var subject: String
    var form: Form
    var cases: [Case]
}
