extension Facets {
    /// The facets whose values are numbers, by name.
    package var numbers: [(name: String, value: Int)] {
        [
            ("length", length), ("minLength", minLength), ("maxLength", maxLength), ("totalDigits", totalDigits),
            ("fractionDigits", fractionDigits),
        ].compactMap { name, value in value.map { (name, $0) } }
    }

    /// The facets whose values are values of the type, by name.
    package var bounds: [(name: String, value: String)] {
        [
            ("minInclusive", minInclusive), ("maxInclusive", maxInclusive), ("minExclusive", minExclusive),
            ("maxExclusive", maxExclusive),
        ].compactMap { name, value in value.map { (name, $0) } }
    }
}
