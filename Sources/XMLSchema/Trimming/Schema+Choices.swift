extension Schema {
    /// How many components with names of their own a type needs, itself among them.
    ///
    /// - Parameters:
    ///   - type: The type.
    ///   - choice: The place of a choice whose alternatives don't count.
    /// - Returns: The number. Linear in the size of what the type needs.
    package func componentCount(neededBy type: TypeName, ignoringChoiceAt choice: SourceLocation? = nil) -> Int {
        var reachability = Reachability(self, excluded: [])
        if let choice { reachability.ignoredChoices = [choice] }
        reachability.visit(.type(type), because: .named(""))
        reachability.follow()
        return reachability.reasons.keys.count { component in
            if case .type(let name) = component { !name.isAnonymous } else { true }
        }
    }
}
