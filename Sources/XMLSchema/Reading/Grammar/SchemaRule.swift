/// What one construct of XML Schema may consist of: its attributes, and its children in order.
struct SchemaRule: Sendable {
    /// A place for children.
    struct Step: Sendable {
        /// The local names of the elements that can stand there.
        let names: Set<String>
        /// Whether more than one can.
        let isRepeated: Bool
        /// Whether one must.
        let isRequired: Bool
    }

    /// The attributes that may be given; the value tells whether one must be.
    let attributes: [String: Bool]

    /// The places for children, in order.
    let steps: [Step]

    /// Creates a rule from two lists.
    ///
    /// - Parameters:
    ///   - attributes: Names, with `!` after those that are required; `id` may always be given.
    ///   - content: Steps; a step is names with `|` between them and `?`, `*` or `!` (exactly one) at its end. An
    ///     annotation may always come first.
    init(attributes: String, content: String = "") {
        var known = ["id": false]
        for name in attributes.xmlTokens {
            let isRequired = name.hasSuffix("!")
            known[isRequired ? String(name.dropLast()) : name] = isRequired
        }
        self.attributes = known
        self.steps = "annotation? \(content)".xmlTokens.map { step in
            Step(
                names: Set(step.dropLast().split(separator: "|").map(String.init)),
                isRepeated: step.hasSuffix("*"),
                isRequired: step.hasSuffix("!")
            )
        }
    }
}
