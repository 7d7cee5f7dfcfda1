/// The elements that lead from the root to a place in a document.
public struct XMLElementPath: Hashable, Sendable {
    /// One element, or the attribute at the end of the path.
    public struct Step: Hashable, Sendable {
        /// The name with the prefix that the schema's module uses, for an attribute with `@` before it.
        public var name: String

        /// The position among the values of the same repeated field, counted from 1; `nil` for a field that isn't
        /// repeated.
        public var index: Int?

        /// Creates a step.
        public init(_ name: String, index: Int? = nil) {
            self.name = name
            self.index = index
        }
    }

    /// The steps, the root's first.
    public var steps: [Step]

    /// Creates a path.
    public init(_ steps: [Step] = []) {
        self.steps = steps
    }
}

extension XMLElementPath: CustomStringConvertible {
    /// The path as `/s:Envelope/s:Body/t:Items/t:Message[3]/@Id`.
    public var description: String {
        steps.map { step in "/" + step.name + (step.index.map { "[\($0)]" } ?? "") }.joined()
    }
}
