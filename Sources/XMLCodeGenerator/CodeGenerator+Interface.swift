public import XMLSchema

extension CodeGenerator {
    /// The Swift interface of the code for a schema, from the translator's decisions rather than from their text.
    ///
    /// - Parameter schema: The schema.
    /// - Returns: The interface, or `nil` if there is an error among the diagnostics.
    public func interface(of schema: Schema) -> (interface: SwiftInterface?, diagnostics: [Diagnostic]) {
        let translation = translate(schema)
        guard !translation.log.hasErrors else { return (nil, translation.log.sorted) }
        return (SwiftInterface(of: translation.files), translation.log.sorted)
    }
}
