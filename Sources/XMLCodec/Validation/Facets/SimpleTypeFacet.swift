/// A facet of a simple type, by name.
package struct SimpleTypeFacet {
    var name: Substring
    var value: String

    /// A facet.
    package init(_ name: String, _ value: String) {
        self.name = name[...]
        self.value = value
    }

    /// Reads a facet in a line of a table.
    init(_ part: Substring) {
        let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        precondition(pair.count == 2, "a facet in a table of simple types has no value")
        name = pair[0]
        value = pair[1].withoutReferences
    }
}
